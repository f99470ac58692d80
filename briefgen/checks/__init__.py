"""Checks: find mistakes in events, papers and files by rules; one module per subject, all listed in the registry."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.checks.profiles import need_judge
from briefgen.checks.prose import prose_of
from briefgen.checks.registry import EVENT_CHECKS, FILE_CHECKS, PAPER_CHECKS, PROOFS
from briefgen.checks.subject import EventSubject, FileSubject, PaperSubject
from briefgen.checks.waivers import check_waivers, without_waived
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper

__all__ = [
    "EVENT_CHECKS",
    "FILE_CHECKS",
    "PAPER_CHECKS",
    "PROOFS",
    "FileSubject",
    "PaperSubject",
    "as_for_a_draft",
    "check_event",
    "check_files",
    "check_papers",
    "need_judge",
]

_OF_EVENTS = frozenset(rule for check in EVENT_CHECKS for rule in check.rules)


def as_for_a_draft(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with their severity for a draft; checks report the severity for a final paper."""
    return [replace(problem, draft=True) if problem.rule.in_drafts else problem for problem in problems]


def check_event(loaded: LoadedEvent) -> list[Problem]:
    """The problems of the data, independent of the papers; those that the event waives are left out."""
    subject = EventSubject(loaded, prose_of(loaded))
    found = [problem for check in EVENT_CHECKS for problem in check.find(subject)]
    return [*without_waived(loaded, found), *check_waivers(loaded, found, _OF_EVENTS)]


def check_papers(loaded: LoadedEvent, papers: Iterable[Paper]) -> list[Problem]:
    """The problems of the papers made from an event."""
    subjects = [PaperSubject(loaded, paper) for paper in papers]
    found = (problem for subject in subjects for check in PAPER_CHECKS for problem in check.find(subject))
    return without_waived(loaded, found)


def check_files(loaded: LoadedEvent, papers: Iterable[Paper], *, prove: bool = False) -> list[Problem]:
    """The problems of the files of an event's papers; with `prove`, another program judges them too."""
    checks = (*FILE_CHECKS, *PROOFS) if prove else FILE_CHECKS
    subjects = [FileSubject(*file) for paper in papers for file in paper.files.items()]
    found = (problem for subject in subjects for check in checks for problem in check.find(subject))
    return without_waived(loaded, found)
