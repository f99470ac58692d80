"""Findings: problems gathered along the way, so that one run reports them all."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefgen.errors import DataError, Place, Problem

MOST_TOLD = 100  # one mistake may stand in every line of a file


def first_of(problems: Iterable[Problem], family: str) -> list[Problem]:
    """Problems, each once, with a word on how many more there are where there are very many."""
    found = list(dict.fromkeys(problems))
    if len(found) <= MOST_TOLD:
        return found
    message = f"{len(found) - MOST_TOLD:,} further mistakes of the same file are not told"
    more = Problem("error", f"{family}.more", message, found[MOST_TOLD].place, "mend the ones above first")
    return [*found[:MOST_TOLD], more]


class Findings:
    """What has been found so far, errors and warnings, each once."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}

    def add(self, *problems: Problem) -> None:
        """Keep problems."""
        self._problems.update(dict.fromkeys(problems))

    def error(self, id: str, message: str, place: Place | None, hint: str | None = None) -> None:
        """Keep an error."""
        self.add(Problem("error", id, message, place, hint))

    def warning(self, id: str, message: str, place: Place | None, hint: str | None = None) -> None:
        """Keep a warning."""
        self.add(Problem("warning", id, message, place, hint))

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
