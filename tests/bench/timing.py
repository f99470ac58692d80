"""Times ways of doing one thing side by side: warm, in turns, so that a busy moment of the machine hits all alike."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Way = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one way took, in milliseconds."""

    name: str
    median: float
    best: float


def side_by_side(ways: Mapping[str, Way], rounds: int, warm: int = 2) -> list[Timing]:
    """Call every way once a round with the number of the round, which each has to make something of."""
    for number in range(warm):
        for way in ways.values():
            way(number)
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(warm, warm + rounds):
        for name, way in ways.items():
            gc.collect()
            start = perf_counter()
            way(number)
            taken[name].append((perf_counter() - start) * 1000)
    return [Timing(name, median(times), min(times)) for name, times in taken.items()]


def show(title: str, timings: list[Timing], against: str) -> None:
    """A table of milliseconds, and how many times as long as `against` each took."""
    base = next(timing.median for timing in timings if timing.name == against)
    print(f"\n{title}\n{'':44}{'median ms':>10}{'best ms':>9}{'ratio':>8}")
    for timing in timings:
        print(f"{timing.name:44}{timing.median:10.1f}{timing.best:9.1f}{timing.median / base:8.2f}")
