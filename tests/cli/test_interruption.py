"""Runs that end before their time, or beside one another: no paper is ever half on disk."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from textwrap import indent

import docx
import pypdf
import pytest

from tests.cli.command import run, unmeasured

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to whole groups of processes"),
]
FORMATS = ("-f", "docx", "-f", "pdf", "-f", "txt")
Start = Callable[..., subprocess.Popen[str]]
Moment = Callable[[Path, subprocess.Popen[str]], str | None]  # waits for it; returns what was printed until then
STOPPED = "stopped: the papers that stand in the folder are whole, and nothing else was changed\n"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Three small events, and two of 4,000 guests."""
    (tmp_path / "briefgen.yaml").write_text("office: {name: Embassy, email: a@b.example}\n", encoding="utf-8")
    text = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    for name in ("y", "z"):
        (tmp_path / f"{name}.yaml").write_text(f"{text}guests: guests.csv\n", encoding="utf-8")
    rows = "\n".join(f"Given {number},Surname {number},Counsellor,Norland" for number in range(4000))
    (tmp_path / "guests.csv").write_text(f"Given name,Surname,Position,Country\n{rows}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(office: Path) -> Iterator[Start]:
    """Starts the command on events; what still runs when the test ends, however it ends, is killed."""
    with ExitStack() as started:

        def start(*names: str, theme: str = "plain") -> subprocess.Popen[str]:
            return started.enter_context(background(office, *names, theme=theme))

        yield start


@contextmanager
def background(office: Path, *names: str, theme: str) -> Iterator[subprocess.Popen[str]]:
    events = [f"{name}.yaml" for name in names]
    command = [sys.executable, "-m", "briefgen", "generate", *events, *FORMATS, "--theme", theme]
    with subprocess.Popen(
        command, cwd=office, env=unmeasured(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("place", ["a finalizer", "a library", "clearing up that takes its time"])
def test_a_wish_that_got_lost_is_raised_again_and_never_into_the_clearing_up(place: str) -> None:
    body = {
        "a finalizer": "class Lost:\n    def __del__(self): wish()\nLost()\nwait()",
        "a library": "try: wish()\nexcept BaseException: pass\nwait()",
        "clearing up that takes its time": "try: wish()\nfinally:\n    time.sleep(0.8); print('cleared')",
    }[place]
    program = (
        "import os, signal, time\nfrom briefgen.cli.interruption import stoppable\n"
        "def wish(): os.kill(os.getpid(), signal.SIGTERM); time.sleep(0.05)\n"
        f"def wait(): time.sleep(50)\nwith stoppable():\n{indent(body, '    ')}"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=unmeasured(), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 128 + signal.SIGTERM, done.stderr
    assert done.stderr.endswith(STOPPED)
    assert done.stdout == ("cleared\n" if place.startswith("clearing") else "")


def whole_papers(office: Path) -> list[str]:
    """The papers on disk, each read to its end."""
    papers = sorted(path for path in (office / "out").rglob("*") if path.is_file() and not path.name.startswith("."))
    for paper in papers:
        match paper.suffix:
            case ".docx":
                assert docx.Document(str(paper)).paragraphs
            case ".pdf":
                assert all(page.extract_text() for page in pypdf.PdfReader(paper).pages)
            case _:
                assert "Reception" in paper.read_text(encoding="utf-8")
    return [str(paper.relative_to(office)) for paper in papers]


def unfinished(office: Path) -> list[str]:
    found = []
    for folder in (office / "out").glob("*"):
        with suppress(FileNotFoundError, NotADirectoryError):
            found += [entry.name for entry in os.scandir(folder) if entry.name.startswith(".")]
    return found


def after(seconds: float) -> Moment:
    return lambda _office, _process: time.sleep(seconds)


def while_loading(_office: Path, process: subprocess.Popen[str]) -> None:
    """Libraries are being loaded, and the command has not begun."""
    maps = Path(f"/proc/{process.pid}/maps")
    while maps.exists() and process.poll() is None and "pydantic_core" not in maps.read_text(encoding="utf-8"):
        pass
    if not maps.exists():
        time.sleep(0.3)


def after_the_first_paper(_office: Path, process: subprocess.Popen[str]) -> str:
    assert process.stdout
    first = process.stdout.readline()
    time.sleep(0.4)
    return first


def while_writing(office: Path, process: subprocess.Popen[str]) -> None:
    while not unfinished(office) and process.poll() is None:
        pass


MOMENTS: dict[str, Moment] = {
    "loading": while_loading,
    "reading": after(0.5),
    "making the first large paper": after_the_first_paper,
    "writing": while_writing,
}


@pytest.mark.parametrize(
    ("moment", "presses", "number"),
    [
        *((name, 1, signal.SIGINT) for name in MOMENTS),
        ("writing", 3, signal.SIGINT),
        ("writing", 1, signal.SIGTERM),
        ("writing", 1, signal.SIGHUP),
        ("making the first large paper", 1, signal.SIGTERM),
    ],
)
def test_a_wish_to_end_is_told_in_one_line_and_leaves_whole_papers(
    moment: str, presses: int, number: int, office: Path, start: Start
) -> None:
    process = start("y") if moment == "reading" else start("a", "y", "z")
    first = MOMENTS[moment](office, process) or ""
    for _ in range(presses):
        process.send_signal(number)
    said, told = process.communicate(timeout=240)
    assert process.returncode == 128 + number, told
    assert told == STOPPED
    assert unfinished(office) == []
    papers = whole_papers(office)
    assert set((first + said).split()) <= set(papers)
    if moment == "making the first large paper":
        assert len(papers) == 6


def test_two_runs_into_one_folder_leave_whole_papers(office: Path, start: Start) -> None:
    runs = [start("a", "b", "y", theme=theme) for theme in ("plain", "modern")]
    for each in runs:
        said, told = each.communicate(timeout=240)
        assert (each.returncode, told) == (0, "")
        assert len(said.split()) == 18
    assert len(whole_papers(office)) == 18
    assert unfinished(office) == []


@pytest.mark.parametrize("moment", [after(1.2), while_writing], ids=["making", "writing"])
def test_a_killed_run_leaves_the_older_papers_whole(moment: Moment, office: Path, start: Start) -> None:
    assert run("generate", "a.yaml", "b.yaml", *FORMATS, cwd=office).returncode == 0
    before = whole_papers(office)
    assert len(before) == 12
    process = start("y", "a", "b", theme="modern") if moment is not while_writing else start("a", "b")
    moment(office, process)
    process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    assert set(before) <= set(whole_papers(office))
    again = run("generate", "a.yaml", "b.yaml", *FORMATS, cwd=office)  # what was left behind is in nobody's way
    assert again.returncode == 0
    assert set(again.stdout.split()) == set(before)
