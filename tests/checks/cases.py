"""Cases of checks: what raises a mistake, where it is told, and what is nearly one and left alone."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from briefgen.checks import EVENT_CHECKS, PAPER_CHECKS, check_event, check_papers
from briefgen.checks.check import Check, Subject
from briefgen.checks.prose import prose_of
from briefgen.checks.subject import EventSubject, PaperSubject
from briefgen.errors import Problem
from briefgen.loading import load_event
from briefgen.rules import Rule
from tests.papers import paper_of

Write = Callable[..., Path]  # makes an event's file of the lines that matter


class Case(NamedTuple):
    """A mistake that a rule is about, as lines of an event; `starts` are the words at its place, `told` is its message.

    `nearly` is right, though only just.
    """

    rule: Rule
    wrong: str
    starts: str
    told: str
    nearly: str
    kind: str = "briefing"  # of a paper

    def __str__(self) -> str:
        return self.rule.id


def in_event(text: str, write: Write) -> list[Problem]:
    """What the checks find in an event of these lines."""
    return check_event(load_event(write(text)))


def in_paper(text: str, write: Write, kind: str = "briefing") -> list[Problem]:
    """What the checks find in a paper made of an event of these lines."""
    loaded = load_event(write(text))
    return check_papers(loaded, [paper_of(loaded, kind, formats=())])


def prove_of_event(case: Case, write: Write) -> None:
    """The mistake is found at its place by its own check alone; what is nearly one is not, and waiving works."""
    _prove(case, write, in_event)
    loaded = load_event(write(case.wrong))
    subject = EventSubject(loaded, prose_of(loaded))
    assert [check for check in EVENT_CHECKS if list(check.run(subject))] == _holding(case.rule, EVENT_CHECKS)


def prove_of_paper(case: Case, write: Write) -> None:
    """The same of a paper."""
    _prove(case, write, lambda text, write: in_paper(text, write, case.kind))
    loaded = load_event(write(case.wrong))
    subject = PaperSubject(loaded, paper_of(loaded, case.kind, formats=()))
    assert [check for check in PAPER_CHECKS if list(check.run(subject))] == _holding(case.rule, PAPER_CHECKS)


def _holding(rule: Rule, checks: tuple[Check[Subject], ...]) -> list[Check[Subject]]:
    return [check for check in checks if rule in check.rules]


def _prove(case: Case, write: Write, find: Callable[[str, Write], list[Problem]]) -> None:
    (problem,) = find(case.wrong, write)
    assert (problem.rule, problem.message) == (case.rule, case.told) and problem.hint
    assert stands_at(problem).startswith(case.starts)
    assert find(case.nearly, write) == []
    found = find(f"{case.wrong}\nwaive: {{{case.rule.id}: we know}}", write)
    assert all(each.place and each.hint for each in found)
    waived = {each.id for each in found}
    locked = {"waive.locked"} if find is in_event else set[str]()
    assert waived == ({"waive.used"} if case.rule.waivable else {case.rule.id} | locked)


def stands_at(problem: Problem) -> str:
    """What stands at the place of a problem, to the end of the line."""
    place = problem.place
    assert place is not None and place.line is not None and place.column is not None
    return Path(place.file).read_text("utf-8").splitlines()[place.line - 1][place.column - 1 :]
