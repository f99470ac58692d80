"""Kills batches at random moments, and looks at what they leave: `python -m tests.bench.kills [KILLS] [SEED]`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.batch.killing import Season, kill_often


def bench(kills: int, seed: int) -> None:
    """One line; an AssertionError where something was half."""
    with TemporaryDirectory() as folder:
        season = Season(Path(folder, "ws"))
        season.begin()
        started = perf_counter()
        mixed = kill_often(season, kills, seed)
        taken = perf_counter() - started
    print(
        f"{kills} kills in {taken:.0f} s: {mixed} left old papers beside new ones; none was half, no process was left"
    )


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
