"""Batches killed at random moments, and what has to hold afterwards."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cli.command import unmeasured

EVENTS = 16
VERSIONS = ("Norland", "Sudland")  # the office's State, which every paper holds
_COMPLETED = 5  # after so many kills a run is left alone
_EVENT = "title: Evening {n}\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\npurpose: To talk.\n"
_OFFICE = "office: {{name: Embassy of {state}}}\ndefaults: {{kinds: [briefing], formats: [docx, txt, md]}}\n"

Tree = dict[str, bytes]


@dataclass
class Season:
    """A workspace of small events; all papers are of one of two versions."""

    folder: Path
    papers: dict[str, Tree] = field(default_factory=dict)  # of clean builds, by version
    starts: float = 0  # seconds that a clean build takes until its first paper is written
    works: float = 0  # and from then on

    def begin(self) -> None:
        (self.folder / "events").mkdir(parents=True)
        for n in range(EVENTS):
            (self.folder / "events" / f"e{n}.yaml").write_text(_EVENT.format(n=n), "utf-8")
        for version in VERSIONS:
            self.turn(version)
            started = time.monotonic()
            with self.start("-o", "clean") as process:
                assert process.stdout and process.stdout.readline()
                self.starts = time.monotonic() - started
                process.communicate()
                assert process.returncode == 0
            self.works = time.monotonic() - started - self.starts
            self.papers[version] = papers(self.folder / "clean")
            shutil.rmtree(self.folder / "clean")
        assert len(self.papers[VERSIONS[0]]) == 3 * EVENTS
        assert all(self.papers[VERSIONS[0]][name] != data for name, data in self.papers[VERSIONS[1]].items())

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def turn(self, version: str) -> None:
        (self.folder / "briefgen.yaml").write_text(_OFFICE.format(state=version), "utf-8")

    def start(self, *options: str) -> subprocess.Popen[str]:
        """A batch with two processes, in a session of its own."""
        command = [sys.executable, "-m", "briefgen", "batch", "events", "-j", "2", *options]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=unmeasured(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def is_whole(self) -> None:
        """Each paper is of one of the versions, and the stores can be read."""
        for name, data in papers(self.out).items():
            assert data in [self.papers[version].get(name) for version in VERSIONS], f"{name} is of no version"
        with TemporaryDirectory() as copy:  # a look at the stores themselves would mend them
            for each in self.out.glob(".briefgen*"):
                shutil.copy(each, copy)
            for store in Path(copy).glob("*.db"):
                with closing(sqlite3.connect(store)) as connection:
                    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    def complete(self, version: str) -> None:
        """A run that is left alone ends with the tree of a clean build, and its manifest says so."""
        with self.start() as process:
            _, told = process.communicate(timeout=120)
        assert process.returncode == 0, told
        assert "warning" not in told and "error" not in told, told
        assert papers(self.out) == self.papers[version]
        assert list(self.out.rglob("*.part")) == []
        manifest = json.loads((self.out / "manifest.json").read_text("utf-8"))
        said = {
            f"{entry['id']}/{name}": paper["file"]
            for entry in manifest["events"]
            for name, paper in entry["papers"].items()
        }
        assert said == {name: sha256(data).hexdigest() for name, data in self.papers[version].items()}


def papers(out: Path) -> Tree:
    """What people see in the folder of papers."""
    found = (each for each in out.glob("*/*") if not each.name.startswith("."))
    return {each.relative_to(out).as_posix(): each.read_bytes() for each in found}


def running(session: int) -> list[int]:
    """The processes of a session that run."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of = each.read_text().rpartition(")")[2].split()[:4]
        except OSError:  # it has ended
            continue
        if int(of) == session and state != "Z":
            found.append(int(each.parent.name))
    return found


def none_runs(session: int, within: float) -> bool:
    """Whether all processes of a session end within so many seconds."""
    until = time.monotonic() + within
    while running(session):
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def kill_often(season: Season, kills: int, seed: int = 1) -> int:
    """Kill so many runs, half of them the parent alone; how many of them left some papers old and some new."""
    chance, mixed = random.Random(seed), 0
    for number in range(kills):
        version = VERSIONS[number % 2]
        season.turn(version)
        process = season.start()
        if number % 3:
            assert process.stdout
            process.stdout.readline()  # empty where the run before was killed after its last paper
            time.sleep(chance.uniform(0, season.works))
        else:
            time.sleep(chance.uniform(0.2, 1.1) * season.starts)
        if number // 2 % 2:
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert none_runs(process.pid, within=1), "a process was left behind"
        season.is_whole()
        standing = papers(season.out)
        old = season.papers[VERSIONS[version == VERSIONS[0]]]
        mixed += 0 < sum(old[name] == data for name, data in standing.items()) < len(standing)
        if number % _COMPLETED == _COMPLETED - 1:
            season.complete(version)
    season.complete(version)
    return mixed
