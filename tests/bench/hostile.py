"""What a hundred kilobytes of hostile input take, each in a process of its own: `python -m tests.bench.hostile`."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefgen.pipeline import Job, Options, build
from tests.pipeline.hostile import MANY, TEMPLATES, TEXTS

CASES = TEXTS | MANY | TEMPLATES
SIZE = 95_000  # characters
MOST_SECONDS, MOST_MEGABYTES = 5, 512


def bench(names: list[str]) -> None:
    """A line for each case: seconds of work, and the most memory; an exclamation mark where it is too much."""
    print(f"{'':44}{'s':>8}{'MB':>6}")
    for name in names or CASES:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.hostile", "--one", name], capture_output=True, text=True
        )
        seconds, megabytes = map(float, done.stdout.split() or ("inf", "inf"))
        mark = " !" if seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES else ""
        print(f"{name:44}{seconds:8.2f}{megabytes:6.0f}{mark}", flush=True)


def measure(name: str) -> None:
    """The papers of one case, in the formats that an office gets by default."""
    with tempfile.TemporaryDirectory() as folder:
        for file, text in CASES[name](SIZE).items():
            path = Path(folder, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        kinds = ("card",) if Path(folder, "templates").is_dir() else ()
        started = time.process_time()
        build(Job(Path(folder, "event.yaml"), Options(kinds=kinds), Path(folder, "out")))
        print(time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2])
    else:
        bench(sys.argv[1:])
