"""What a batch came to, in a few lines: each problem once, however many events have it, and how many ended how."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from briefgen.batch.batch import Result, State
from briefgen.batch.groups import Group, grouped
from briefgen.errors import Problem

_MOST = 20  # groups of problems that are told


def lines_of_files(files: Sequence[Problem]) -> Iterator[str]:
    """A few lines for each group of problems that belong to files and not to one event."""
    groups = grouped((None, problem) for problem in files)
    yield from _lines(groups, lambda group: f"{len(group.problems)} times: " if len(group.problems) > 1 else "")


def summary(results: Sequence[Result], files: Sequence[Problem] = ()) -> Iterator[str]:
    """A few lines for each group of problems of events, one for the problems of files, and one for all events."""
    groups = grouped((result.event, problem) for result in results for problem in result.problems)
    yield from _lines(groups, lambda group: f"{_events(group.events)}: ")
    if files:
        first = min(files, key=lambda problem: problem.severity != "error")
        counted = "1 problem of files: " if len(files) == 1 else f"{len(files)} problems of files, the first: "
        yield f"{counted}{first.message}{f' ({first.place})' if first.place else ''}"
    states = Counter(result.state for result in results)
    ends: tuple[State, ...] = ("built", "unchanged", "failed")
    yield f"{_events(states.total())}: {', '.join(f'{states[end]} {end}' for end in ends)}"


def _lines(groups: Sequence[Group], counted: Callable[[Group], str]) -> Iterator[str]:
    for group in groups[:_MOST]:
        yield f"{group.severity}[{group.rule}]: {counted(group)}{group.message}"
        for problem in group.first:
            told = "" if group.same_message else f" ({problem.message})"
            if problem.place or told:
                yield f"  --> {problem.place or 'no place'}{told}"
            if problem.hint and problem.hint != group.hint:
                yield f"      hint: {problem.hint}"
        if group.more:
            yield f"  and {group.more} more"
        if group.hint:
            yield f"hint: {group.hint}"
        yield ""
    if len(groups) > _MOST:
        others = len(groups) - _MOST
        yield f"and {others} other problem{'' if others == 1 else 's'}: --report FILE.html tells all"
        yield ""


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
