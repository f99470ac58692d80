"""Checks: a reviewer's eye, by rules; one family a file, and the tables below are the table of contents.

A check takes what it looks at and yields problems with a place. It never changes anything and never raises.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.checks.clearance import check_clearance
from briefgen.checks.dates import check_ordinals, check_run_of_events
from briefgen.checks.facts import check_sources
from briefgen.checks.glyphs import check_glyphs, check_unshaped
from briefgen.checks.lengths import check_lengths
from briefgen.checks.media import check_media_contact
from briefgen.checks.people import check_names, check_offices, check_photographs
from briefgen.checks.printed import check_printed
from briefgen.checks.prose import Prose, prose_of
from briefgen.checks.protocol import check_heads_of_mission, check_overrides, check_seats
from briefgen.checks.quotations import check_quotations
from briefgen.checks.release import check_marking, check_references
from briefgen.checks.residue import check_residue
from briefgen.checks.subject import PaperSubject
from briefgen.checks.text import check_words
from briefgen.checks.waivers import check_waivers, without_waived
from briefgen.errors import Problem, Severity
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper

__all__ = [
    "CHECK_IDS",
    "EVENT_CHECKS",
    "PAPER_CHECKS",
    "TEXT_CHECKS",
    "PaperSubject",
    "as_for_a_draft",
    "check_event",
    "check_papers",
]

# What is looked at whatever is made of an event, each check with the ids of what it can find.
EVENT_CHECKS: dict[Callable[[LoadedEvent], Iterator[Problem]], tuple[str, ...]] = {
    check_ordinals: ("dates.ordinal",),
    check_run_of_events: ("dates.run-outside", "dates.run-overlap"),
    check_offices: ("people.office",),
    check_photographs: ("people.photograph-credit", "people.photograph-alt"),
    check_heads_of_mission: ("protocol.unranked", "protocol.tied"),
    check_overrides: ("protocol.override",),
    check_seats: ("protocol.seat-twice", "protocol.absent-seated"),
    check_sources: ("facts.source",),
    check_quotations: ("quotations.verbatim",),
}

# What is looked at in the texts of an event and its office, but for transcripts, which hold what was really said.
TEXT_CHECKS: dict[Callable[[LoadedEvent, Sequence[Prose]], Iterator[Problem]], tuple[str, ...]] = {
    check_names: ("people.forbidden-name", "people.alias", "people.contradiction"),
    check_residue: ("residue.placeholder",),
}

# What is looked at in each paper.
PAPER_CHECKS: dict[Callable[[PaperSubject], Iterator[Problem]], tuple[str, ...]] = {
    check_references: ("release.reference",),
    check_marking: ("release.marking",),
    check_clearance: ("clearance.open",),
    check_media_contact: ("media.contact",),
    check_words: ("paper.empty",),
    check_printed: ("paper.placeholder", "paper.forbidden-name"),
    check_glyphs: ("font.missing",),
    check_unshaped: ("font.unshaped",),
    check_lengths: ("lengths.bottom-line", "lengths.headline", "lengths.lead", "lengths.points"),
}

_EVENT_IDS = frozenset[str]().union(*EVENT_CHECKS.values(), *TEXT_CHECKS.values())
CHECK_IDS = _EVENT_IDS.union(*PAPER_CHECKS.values())


# What only a final paper must not have: in a draft it is said, and stops nothing.
_IN_DRAFTS: dict[str, Severity] = {"font.missing": "warning", "clearance.open": "info"}


def as_for_a_draft(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each as severe as it is for a draft; checks find them as severe as for a final paper."""
    return [replace(problem, severity=_IN_DRAFTS.get(problem.id, problem.severity)) for problem in problems]


def check_event(loaded: LoadedEvent) -> list[Problem]:
    """What is wrong with the data, whatever is made of it; checks that the event waives by name are left out."""
    found = [problem for check in EVENT_CHECKS for problem in check(loaded)]
    texts = prose_of(loaded)
    found += [problem for read in TEXT_CHECKS for problem in read(loaded, texts)]
    return [*without_waived(loaded, found), *check_waivers(loaded, found, _EVENT_IDS, CHECK_IDS)]


def check_papers(loaded: LoadedEvent, papers: Iterable[Paper]) -> list[Problem]:
    """What is wrong with the papers made of an event."""
    subjects = [PaperSubject(loaded, paper) for paper in papers]
    found = (problem for subject in subjects for check in PAPER_CHECKS for problem in check(subject))
    return without_waived(loaded, found)
