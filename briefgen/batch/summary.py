"""What a batch came to, in a few lines: how many events ended how, and each problem once, however many have it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefgen.batch.batch import Result, State
from briefgen.errors import Place, Problem
from briefgen.reading import shown
from briefgen.rules import SEVERITIES, Severity

_Key = tuple[Severity, str]  # of a group of problems: how grave, and by which rule

_SHOWN = 3  # places of one problem


@dataclass
class Tally:
    """How many events ended how, and in how many events each rule found a problem."""

    states: Counter[State] = field(default_factory=Counter)
    _events: Counter[_Key] = field(default_factory=Counter)
    _met: dict[_Key, list[Problem]] = field(default_factory=dict)

    def add(self, result: Result) -> None:
        """Count one event's result."""
        self.states[result.state] += 1
        self._events.update({(problem.severity, problem.id) for problem in result.problems})
        for problem in result.problems:
            met = self._met.setdefault((problem.severity, problem.id), [])
            placed = replace(problem, place=problem.place or Place(shown(result.event)))
            if len(met) < _SHOWN and placed not in met:  # many events have the same one in a file that they share
                met.append(placed)

    def lines(self) -> Iterator[str]:
        """A few lines for each rule, the gravest first, then one for all events."""
        for key in sorted(self._met, key=lambda key: (SEVERITIES.index(key[0]), -self._events[key], key[1])):
            yield from _group(key, self._events[key], self._met[key])
        ends: tuple[State, ...] = ("built", "unchanged", "failed")
        yield f"{_events(self.states.total())}: {', '.join(f'{self.states[end]} {end}' for end in ends)}"


def _group(key: _Key, events: int, met: list[Problem]) -> Iterator[str]:
    severity, rule = key
    messages = list(dict.fromkeys(problem.message for problem in met))
    yield f"{severity}[{rule}]: {_events(events)}: {messages[0]}"
    for problem in met:
        told = f" ({problem.message})" if len(messages) > 1 else ""
        yield f"  --> {problem.place}{told}"
    if met[0].hint:
        yield f"hint: {met[0].hint}"
    yield ""


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
