"""A long batch whose memory is watched (Linux): `python -m tests.bench.soak [EVENTS]`.

Each event is Norland's under an id of its own, in Word and PDF, by two processes.
"""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.seasons import season

EVERY = 0.2  # seconds between two looks
_RESIDENT = re.compile(r"VmRSS:\s+(\d+) kB")
_MARKS = (100, 300, 1_000, 3_000, 10_000, 30_000)  # events


@dataclass
class Seen:
    """The largest memory of the parent and of its processes since the last mark, in MB; all processes ever seen."""

    parent: float = 0
    worker: float = 0
    processes: set[int] = field(default_factory=set)


def watch(parent: int, seen: Seen, ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        look(parent, seen)


def look(parent: int, seen: Seen) -> None:
    for each in (parent, *children(parent)):
        seen.processes.add(each)
        if each == parent:
            seen.parent = max(seen.parent, resident(each))
        else:
            seen.worker = max(seen.worker, resident(each))


def children(process: int) -> Iterator[int]:
    try:
        found = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    except OSError:  # it has ended
        return
    yield from map(int, found.split())


def resident(process: int) -> float:
    """MB."""
    try:
        found = _RESIDENT.search(Path(f"/proc/{process}/status").read_text("utf-8", "replace"))
    except OSError:
        return 0
    return int(found[1]) / 1024 if found else 0


def runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def bench(events: int) -> None:
    """A line at each mark, and what was left at the end."""
    with season(events) as workspace:
        command = [sys.executable, "-m", "briefgen", "batch", ".", "-j", "2", "-k", "briefing"]
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
        process = subprocess.Popen(
            command, cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        seen, started, told, ended = Seen(), time.monotonic(), list[str](), threading.Event()
        assert process.stdout and process.stderr
        reading = threading.Thread(target=lambda: told.extend(process.stderr or ()))
        watching = threading.Thread(target=lambda: watch(process.pid, seen, ended))
        reading.start()
        watching.start()
        print(f"{'events':>8}{'events/s':>10}{'parent MB':>11}{'worker MB':>11}")
        last, begun = 0, started
        for line, _ in enumerate(process.stdout, start=1):
            made = line // 2  # two papers each
            if line % 2 == 0 and (made in _MARKS or made == events):
                now = time.monotonic()
                print(
                    f"{made:8}{(made - last) / (now - begun):10.1f}{seen.parent:11.0f}{seen.worker:11.0f}", flush=True
                )
                last, begun, seen.parent, seen.worker = made, now, 0, 0
        process.wait()
        ended.set()
        reading.join()
        watching.join()
        time.sleep(1)
        orphans = [each for each in seen.processes if runs(each)]
        print(f"exit code {process.returncode}; {told[-1].strip()}; {len(orphans)} processes left")


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
