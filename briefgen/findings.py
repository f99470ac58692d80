"""Findings: problems gathered along the way, so that one run reports them all."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefgen.errors import DataError, Place, Problem
from briefgen.rules import Rule

MOST_TOLD = 100  # one mistake may stand in every line of a file


def first_of(problems: Iterable[Problem], more: Rule) -> list[Problem]:
    """Problems, each once, and by `more` how many there are besides where there are very many."""
    found = list(dict.fromkeys(problems))
    if len(found) <= MOST_TOLD:
        return found
    message = f"{len(found) - MOST_TOLD:,} further mistakes of the same file are not told"
    return [*found[:MOST_TOLD], Problem(more, message, found[MOST_TOLD].place, "mend the ones above first")]


class Findings:
    """What has been found so far, errors and warnings, each once."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}

    def add(self, *problems: Problem) -> None:
        """Keep problems."""
        self._problems.update(dict.fromkeys(problems))

    def note(self, rule: Rule, message: str, place: Place | None, hint: str | None = None) -> None:
        """Keep a problem that is found by a rule."""
        self.add(Problem(rule, message, place, hint))

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Keep the problems of a DataError that the block raises, and go on after the block."""
        try:
            yield
        except DataError as error:
            self.add(*error.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, in the order found."""
        return tuple(self._problems)

    def raise_errors(self) -> None:
        """Raise DataError with everything found if an error is among it."""
        if any(problem.severity == "error" for problem in self._problems):
            raise DataError(self._problems)
