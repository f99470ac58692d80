"""The same batch gives the same bytes: whatever the processes, folder, time zone, locale, hash seed and order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.outputs.faults import seen

pytestmark = pytest.mark.slow  # each run is a process of its own

EVENTS = 4
EVENT = """title: Evening {n} with 音楽 and ดนตรี
start: 2026-05-{day} 18:30
timezone: Asia/Bangkok
people: ../people.yaml
hosts: [ndoye]
guests: ../guests.csv
programme: [{{at: 19:00, minutes: 30, action: Speeches}}]
"""
FILES = {
    "briefgen.yaml": "office: {name: Embassy of Norland}\n",
    "people.yaml": "ndoye: {name: Mariama Ndoye, office: Prime Minister}\n",
    "guests.csv": "Surname,Given name,Reply\n" + "".join(f"Guest {n},Ada,perhaps {n}\n" for n in range(30)),
    **{f"events/e{n}.yaml": EVENT.format(n=n, day=10 + n) for n in range(EVENTS)},
    "events/broken.yaml": "title: Broken\nstart: nonsense\ntimezone: UTC\n",
}
ONE_BY_ONE = [f"events/e{n}.yaml" for n in (3, 0, 1, 2)] + ["events/broken.yaml"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("season")


def lay_out(workspace: Path) -> Path:
    for name, text in FILES.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text(text, "utf-8")
    return workspace


def batch(workspace: Path, *arguments: str, **environment: str) -> dict[str, bytes]:
    """The tree that a batch makes, its manifest included."""
    options = ("-f", "docx", "-f", "pdf", "-f", "html", "-f", "txt", "-f", "md")
    command = [sys.executable, "-m", "briefgen", "batch", *arguments, *options]
    done = subprocess.run(command, cwd=workspace, env=os.environ | environment, capture_output=True, timeout=120)
    assert done.returncode == 1 and b"4 built, 0 unchanged, 1 failed" in done.stderr, done.stderr
    return seen(workspace / "out")


@pytest.fixture(scope="module")
def usual(folder: Path) -> dict[str, bytes]:
    tree = batch(lay_out(folder / "usual"), "events", "-j", "1")
    assert len(tree) == EVENTS * 2 * 5 + 1
    return tree


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["events", "-j", "8"], {}),
        (["events", "-j", "2"], {"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
        (["events", "-j", "2"], {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONUTF8": "0"}),
        (["events", "-j", "1"], {"PYTHONHASHSEED": "1"}),
        (["events", "-j", "2"], {"PYTHONHASHSEED": "4242"}),
        ([*ONE_BY_ONE, "-j", "1"], {}),
        ([*reversed(ONE_BY_ONE), "-j", "3"], {}),
    ],
)  # fmt: skip
def test_a_tree_does_not_depend_on_where_and_how_it_is_made(
    arguments: list[str], environment: dict[str, str], folder: Path, usual: dict[str, bytes]
) -> None:
    workspace = lay_out(folder / "in another folder" / "with a longer name")
    assert different(batch(workspace, *arguments, **environment), usual) == []
    assert different(batch(workspace, *arguments, "--force", **environment), usual) == []
    shutil.rmtree(workspace)


def test_other_events_leave_no_trace(folder: Path, usual: dict[str, bytes]) -> None:
    """Built by one process after other events, with other scripts and names, or after an older version of itself."""
    workspace = lay_out(folder / "after others")
    event = workspace / "events/e0.yaml"
    text = event.read_text("utf-8")
    event.write_text(text.replace("音楽", "한국 음악 Ω"), "utf-8")
    batch(workspace, "events", "-j", "1")
    event.write_text(text, "utf-8")
    assert different(batch(workspace, "events", "-j", "1", "--force"), usual) == []


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
