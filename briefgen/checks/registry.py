"""The registry of checks: those of an event, of a paper and of a file, each with its rules."""

from briefgen.checks.check import Check
from briefgen.checks.clearance import check_clearance
from briefgen.checks.dates import check_ordinals, check_run_of_events
from briefgen.checks.facts import check_sources
from briefgen.checks.files import check_opens, check_size
from briefgen.checks.glyphs import check_glyphs, check_system_fonts
from briefgen.checks.lengths import check_lengths
from briefgen.checks.media import check_media_contact
from briefgen.checks.people import check_names, check_offices, check_photographs
from briefgen.checks.printed import check_printed
from briefgen.checks.profiles import check_profiles
from briefgen.checks.protocol import check_heads_of_mission, check_overrides, check_seats
from briefgen.checks.quotations import check_quotations
from briefgen.checks.release import check_marking, check_references
from briefgen.checks.residue import check_residue
from briefgen.checks.subject import EventSubject, FileSubject, PaperSubject
from briefgen.checks.text import check_words
from briefgen.rules.content import (
    DATES_ORDINAL,
    DATES_RUN_OUTSIDE,
    DATES_RUN_OVERLAP,
    FACTS_SOURCE,
    PEOPLE_ALIAS,
    PEOPLE_CONTRADICTION,
    PEOPLE_FORBIDDEN_NAME,
    PEOPLE_OFFICE,
    PEOPLE_PHOTOGRAPH_ALT,
    PEOPLE_PHOTOGRAPH_CREDIT,
    PROTOCOL_ABSENT_SEATED,
    PROTOCOL_OVERRIDE,
    PROTOCOL_SEAT_TWICE,
    PROTOCOL_TIED,
    PROTOCOL_UNRANKED,
    QUOTATIONS_VERBATIM,
    RESIDUE_PLACEHOLDER,
)
from briefgen.rules.papers import (
    BUILT_BROKEN,
    BUILT_NO_JUDGE,
    BUILT_PROFILE,
    BUILT_TOO_LARGE,
    CLEARANCE_OPEN,
    FONT_MISSING,
    FONT_SYSTEM,
    LENGTHS_BOTTOM_LINE,
    LENGTHS_HEADLINE,
    LENGTHS_LEAD,
    LENGTHS_PAGES,
    LENGTHS_POINTS,
    MEDIA_CONTACT,
    PAPER_EMPTY,
    PAPER_FORBIDDEN_NAME,
    PAPER_PLACEHOLDER,
    RELEASE_MARKING,
    RELEASE_REFERENCE,
)

# Run on the event, whatever papers are made.
EVENT_CHECKS: tuple[Check[EventSubject], ...] = (
    Check(check_ordinals, (DATES_ORDINAL,)),
    Check(check_run_of_events, (DATES_RUN_OUTSIDE, DATES_RUN_OVERLAP)),
    Check(check_offices, (PEOPLE_OFFICE,)),
    Check(check_photographs, (PEOPLE_PHOTOGRAPH_CREDIT, PEOPLE_PHOTOGRAPH_ALT)),
    Check(check_heads_of_mission, (PROTOCOL_UNRANKED, PROTOCOL_TIED)),
    Check(check_overrides, (PROTOCOL_OVERRIDE,)),
    Check(check_seats, (PROTOCOL_SEAT_TWICE, PROTOCOL_ABSENT_SEATED)),
    Check(check_sources, (FACTS_SOURCE,)),
    Check(check_quotations, (QUOTATIONS_VERBATIM,)),
    Check(check_names, (PEOPLE_FORBIDDEN_NAME, PEOPLE_ALIAS, PEOPLE_CONTRADICTION)),
    Check(check_residue, (RESIDUE_PLACEHOLDER,)),
)

# Run on each paper, before it is written.
PAPER_CHECKS: tuple[Check[PaperSubject], ...] = (
    Check(check_references, (RELEASE_REFERENCE,)),
    Check(check_marking, (RELEASE_MARKING,)),
    Check(check_clearance, (CLEARANCE_OPEN,)),
    Check(check_media_contact, (MEDIA_CONTACT,)),
    Check(check_words, (PAPER_EMPTY,)),
    Check(check_glyphs, (FONT_MISSING,)),
    Check(check_system_fonts, (FONT_SYSTEM,)),
    Check(check_printed, (PAPER_PLACEHOLDER, PAPER_FORBIDDEN_NAME)),
    Check(check_lengths, (LENGTHS_BOTTOM_LINE, LENGTHS_HEADLINE, LENGTHS_LEAD, LENGTHS_PAGES, LENGTHS_POINTS)),
)

# Run on each file, before it is published.
FILE_CHECKS: tuple[Check[FileSubject], ...] = (
    Check(check_opens, (BUILT_BROKEN,)),
    Check(check_size, (BUILT_TOO_LARGE,)),
)

# Run on each file where proof is asked for.
PROOFS: tuple[Check[FileSubject], ...] = (Check(check_profiles, (BUILT_NO_JUDGE, BUILT_PROFILE)),)
