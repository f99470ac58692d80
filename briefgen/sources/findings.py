"""Findings: problems gathered along the way, so that one run reports them all."""

from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.errors import DataError, Place, Problem


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
