"""A real Dask scheduler and its workers, on this computer alone, each a process of its own as people start them."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

_PATIENCE = 60.0  # seconds: four people may share the machine


@dataclass
class Here:
    """A scheduler, and the workers that a test has started, each with a folder of its own beside a read-only home."""

    folder: Path
    address: str = ""
    processes: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    def start(self, name: str, *command: str, surroundings: dict[str, str] | None = None) -> None:
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        with (self.folder / f"{name}.log").open("wb") as log:
            self.processes[name] = subprocess.Popen(
                [sys.executable, "-B", "-m", "dask", *command],
                stdout=log,
                stderr=log,
                cwd=home,
                env={**os.environ, "HOME": str(home), "TMPDIR": str(home), **(surroundings or {})},
            )

    def worker(self, name: str, *more: str, surroundings: dict[str, str] | None = None) -> None:
        """Start a worker without a nanny (a killed one stays away), and wait until it is known."""
        scratch = self.folder / name
        scratch.mkdir(exist_ok=True)
        self.start(
            name, "worker", self.address, "--host", "127.0.0.1", "--no-dashboard", "--no-nanny",
            "--local-directory", str(scratch), "--name", name,
            *(more or ("--nthreads", "1")), surroundings=surroundings,
        )  # fmt: skip
        self.told(name, r"Registered to: +(tcp://\S+)")

    def told(self, name: str, pattern: str) -> str:
        """What a process says that matches, once it does."""
        log, until = self.folder / f"{name}.log", time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            if found := re.search(pattern, log.read_text("utf-8", "replace")):
                return found[1]
            assert self.processes[name].poll() is None, log.read_text("utf-8", "replace")
            time.sleep(0.05)
        raise TimeoutError(log.read_text("utf-8", "replace"))

    def kill(self, name: str) -> None:
        process = self.processes.pop(name)
        process.kill()
        process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Here]:
    """A scheduler without workers."""
    folder = tmp_path / "cluster"
    folder.mkdir()
    here = Here(folder)
    try:
        here.start("scheduler", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        here.address = here.told("scheduler", r"Scheduler at: +(tcp://\S+)")
        yield here
    finally:
        for name in list(here.processes):
            here.kill(name)
