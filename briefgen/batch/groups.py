"""Problems in groups: those of one rule whose words and hints are the same but for the values in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import Place, Problem
from briefgen.reading import shown
from briefgen.rules import SEVERITIES, Severity

FIRST = 3  # places of a group that are told

_VALUES = re.compile(r"`[^`]*`|(?<!\w)'[^']*'(?!\w)|: [^\n]*")  # what is quoted, or stands after a colon
_WORD = re.compile(r"\(?[a-z'-]*[).,;:?!]*")  # any other is a value: a number, a path, the name of a person


@dataclass(frozen=True, slots=True)
class Group:
    """One problem for a reader: how grave, by which rule, in how many events, and each place with message and hint.

    `words` are those that the messages of all have in common. `problems` are in the order in which they were found;
    what several events have at one place is there once.
    """

    severity: Severity
    rule: str
    words: tuple[str, ...]
    events: int
    problems: tuple[Problem, ...]

    @property
    def message(self) -> str:
        """The message of the first."""
        return self.problems[0].message

    @property
    def first(self) -> tuple[Problem, ...]:
        """Those that are told with their places."""
        return self.problems[:FIRST]

    @property
    def more(self) -> int:
        """How many are not among the first."""
        return max(len(self.problems) - FIRST, 0)

    @property
    def same_message(self) -> bool:
        """Whether the message of the first is that of all."""
        return all(problem.message == self.message for problem in self.problems)

    @property
    def hint(self) -> str | None:
        """The hint that all of them have; None if they differ."""
        hints = {problem.hint for problem in self.problems}
        return hints.pop() if len(hints) == 1 else None


def grouped(found: Iterable[tuple[Path | None, Problem]]) -> list[Group]:
    """The groups of problems, each found in an event or in none: the gravest first, then the most frequent."""
    events: dict[tuple[str, ...], set[Path | None]] = {}
    problems: dict[tuple[str, ...], dict[Problem, None]] = {}
    for event, problem in found:
        placed = _placed(problem, event)
        words, hint = _without_values(placed, placed.message), _without_values(placed, placed.hint or "")
        key = (placed.severity, placed.id, words, hint)
        events.setdefault(key, set()).add(event)
        problems.setdefault(key, {})[placed] = None
    groups = [_group(tuple(problems[key]), key[2], len(events[key])) for key in events]
    return sorted(groups, key=lambda each: (SEVERITIES.index(each.severity), -each.events, -len(each.problems)))


def _group(problems: tuple[Problem, ...], words: str, events: int) -> Group:
    return Group(problems[0].severity, problems[0].id, tuple(words.split()), events, problems)


def _without_values(problem: Problem, text: str) -> str:
    unplaced = text.replace(problem.place.file, " ") if problem.place else text
    return " ".join(filter(_WORD.fullmatch, _VALUES.sub(" ", unplaced).split()))


def _placed(problem: Problem, event: Path | None) -> Problem:
    if problem.place is not None or event is None:
        return problem
    return Problem(problem.rule, problem.message, Place(shown(event)), problem.hint, problem.draft)
