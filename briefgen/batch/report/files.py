"""The problems that belong to files and not to one event, by file."""

from collections.abc import Iterable

from briefgen.errors import Problem

NO_FILE = "files"  # the name for problems without a place


def by_file(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The problems of each file, in the order in which they were found."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.file if problem.place else NO_FILE, []).append(problem)
    return found
