"""Checks: a reviewer's eye, by rules; one family a file, and the registry is the table of contents."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.checks.glyphs import check_glyphs
from briefgen.checks.prose import prose_of
from briefgen.checks.registry import EVENT_CHECKS, FILE_CHECKS, PAPER_CHECKS
from briefgen.checks.subject import EventSubject, FileSubject, PaperSubject
from briefgen.checks.waivers import check_waivers, without_waived
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent

__all__ = [
    "EVENT_CHECKS",
    "FILE_CHECKS",
    "PAPER_CHECKS",
    "FileSubject",
    "PaperSubject",
    "as_for_a_draft",
    "check_event",
    "check_file",
    "check_glyphs",
    "check_paper",
]

_OF_EVENTS = frozenset(rule for check in EVENT_CHECKS for rule in check.rules)


def as_for_a_draft(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each as severe as it is for a draft; checks find them as severe as for a final paper."""
    return [replace(problem, draft=True) if problem.rule.in_drafts else problem for problem in problems]


def check_event(loaded: LoadedEvent) -> list[Problem]:
    """What is wrong with the data, whatever is made of it; checks that the event waives by name are left out."""
    subject = EventSubject(loaded, prose_of(loaded))
    found = [problem for check in EVENT_CHECKS for problem in check.run(subject)]
    return [*without_waived(loaded, found), *check_waivers(loaded, found, _OF_EVENTS)]


def check_paper(subject: PaperSubject) -> list[Problem]:
    """What is wrong with one paper."""
    found = (problem for check in PAPER_CHECKS for problem in check.run(subject))
    return without_waived(subject.loaded, found)


def check_file(subject: FileSubject) -> list[Problem]:
    """What is wrong with one file that is to be published."""
    found = (problem for check in FILE_CHECKS for problem in check.run(subject))
    return without_waived(subject.loaded, found)
