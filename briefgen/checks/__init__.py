"""Checks: a reviewer's eye, by rules; one family a file, and the lists below are the table of contents.

A check takes what it looks at and yields problems with a place. It never changes anything and never raises.
"""

from collections.abc import Callable, Iterator

from briefgen.checks.dates import check_ordinals, check_run_of_events
from briefgen.checks.facts import check_sources
from briefgen.checks.glyphs import check_glyphs
from briefgen.checks.lengths import check_lengths
from briefgen.checks.media import check_media_contact
from briefgen.checks.people import check_names, check_offices, check_photographs
from briefgen.checks.protocol import check_heads_of_mission, check_overrides, check_seats
from briefgen.checks.quotations import check_quotations
from briefgen.checks.release import check_references
from briefgen.checks.residue import check_residue
from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.events import Event, LoadedEvent

__all__ = ["EVENT_CHECKS", "PAPER_CHECKS", "PaperSubject", "check_event", "check_glyphs", "check_paper"]

EVENT_CHECKS: tuple[Callable[[LoadedEvent], Iterator[Problem]], ...] = (
    check_ordinals,
    check_run_of_events,
    check_names,
    check_offices,
    check_photographs,
    check_heads_of_mission,
    check_overrides,
    check_seats,
    check_sources,
    check_quotations,
    check_residue,
)

PAPER_CHECKS: tuple[Callable[[PaperSubject], Iterator[Problem]], ...] = (
    check_references,
    check_media_contact,
    check_lengths,
)


def check_event(loaded: LoadedEvent) -> list[Problem]:
    """What is wrong with the data, whatever is made of it; checks that the event waives by name are left out."""
    return _without_waived(loaded.event, (problem for check in EVENT_CHECKS for problem in check(loaded)))


def check_paper(subject: PaperSubject) -> list[Problem]:
    """What is wrong with one paper."""
    found = (problem for check in PAPER_CHECKS for problem in check(subject))
    return _without_waived(subject.loaded.event, found)


def _without_waived(event: Event, problems: Iterator[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.id not in event.waive]
