"""Findings: problems collected during a run, so that all of them are reported."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefgen.errors import DataError, Place, Problem
from briefgen.rules import Rule

MOST_TOLD = 100  # a mistake may be repeated in every line of a file


def first_of(problems: Iterable[Problem], more: Rule) -> list[Problem]:
    """Problems without duplicates; those beyond MOST_TOLD become one problem of the rule `more`, with their number."""
    found = list(dict.fromkeys(problems))
    if len(found) <= MOST_TOLD:
        return found
    message = f"{len(found) - MOST_TOLD:,} further mistakes of the same file are not told"
    return [*found[:MOST_TOLD], Problem(more, message, found[MOST_TOLD].place, "mend the ones above first")]


class Findings:
    """The errors and warnings found so far, without duplicates."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}

    def add(self, *problems: Problem) -> None:
        """Collect problems."""
        self._problems.update(dict.fromkeys(problems))

    def note(self, rule: Rule, message: str, place: Place | None, hint: str | None = None) -> None:
        """Create a problem of a rule, and collect it."""
        self.add(Problem(rule, message, place, hint))

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Collect the problems of a DataError raised in the block, and continue after the block."""
        try:
            yield
        except DataError as error:
            self.add(*error.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order found."""
        return tuple(self._problems)

    def raise_errors(self) -> None:
        """Raise DataError with all problems if one of them is an error."""
        if any(problem.severity == "error" for problem in self._problems):
            raise DataError(self._problems)
