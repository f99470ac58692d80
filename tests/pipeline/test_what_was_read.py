"""A build knows every file that it read, in its first run and from what it keeps; a running process sees changes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from briefgen.authoring import copy_theme
from briefgen.fonts import choice, find_family
from briefgen.fonts.instances import font_file
from briefgen.pipeline import Job, Options, Outcome, build
from briefgen.reading import Question
from briefgen.themes import find_theme

EVENT = """title: Garden concert
start: 2026-05-17 18:30
timezone: Asia/Bangkok
people: people.yaml
guests: guests.csv
speeches: [{speaker: roy, points: [Trade has doubled], transcript: said.txt}]
"""
BODY = """# {{ event.title }}

{% include "part.md.j2" %}

{{ event.people[0].name }}: {{ event.speeches[0].transcript }}

![{{ event.people[0].name }}]({{ event.people[0].photograph.path }})
"""
FILES = {
    "event.yaml": EVENT,
    "briefgen.yaml": "office: {name: Embassy of Norland}\n",
    "people.yaml": "roy: {name: Ada Roy, photograph: roy.png}\n",
    "guests.csv": "Surname,Given name\nBee,Ann\n",
    "said.txt": "Excellencies, friends.\n",
    "templates/kinds/note/kind.yaml": "title: Note\n",
    "templates/kinds/note/body.md.j2": BODY,
    "templates/partials/part.md.j2": "{{ event.guests[0].name }}\n",
}
PICTURES = ("roy.png", "templates/themes/logo.png")
THEME = "templates/themes/ours.yaml"


def paint(path: Path, colour: str) -> None:
    Image.new("RGB", (60, 40), colour).save(path)


def edit(old: str, new: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "event.yaml": edit("Garden", "Winter"),
    "briefgen.yaml": edit("Norland", "Meridia"),
    "people.yaml": edit("Ada", "Eva"),
    "guests.csv": edit("Bee", "Cox"),
    "said.txt": edit("friends", "colleagues"),
    "templates/kinds/note/kind.yaml": edit("Note", "Note\nletterhead: false"),
    "templates/kinds/note/body.md.j2": edit("# ", "# On "),
    "templates/partials/part.md.j2": edit("{{", "With {{"),
    THEME: edit("size: 10", "size: 12"),
    **dict.fromkeys(PICTURES, lambda path: paint(path, "blue")),
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    copy_theme("plain", "ours", tmp_path)
    (tmp_path / THEME).write_text((tmp_path / THEME).read_text("utf-8") + "\nlogo: logo.png\n", "utf-8")
    for name in PICTURES:
        paint(tmp_path / name, "red")
    return tmp_path


def make(workspace: Path) -> Outcome:
    shutil.rmtree(workspace / "out", ignore_errors=True)
    asked = Options(kinds=("note",), theme="ours", formats=("pdf", "docx"))
    outcome = build(Job(workspace / "event.yaml", asked, workspace / "out"))
    assert outcome.made, outcome.problems
    return outcome


def test_every_file_of_a_paper_is_known_in_the_first_run_and_the_next(workspace: Path) -> None:
    first, again = make(workspace), make(workspace)
    own = {path.relative_to(workspace).as_posix() for path in first.read.files if path.is_relative_to(workspace)}
    assert own == {*FILES, *PICTURES, THEME}
    assert set(again.read.files) == set(first.read.files)
    assert not [*first.read.changed(), *again.read.changed()]


def test_the_fonts_of_the_theme_are_known_though_the_process_has_them_open(workspace: Path) -> None:
    make(workspace)
    read = make(workspace).read
    for font in find_theme("ours", workspace).fonts.values():
        face = find_family(font.family).face()
        assert face.path in read.files
        assert len(read.answers[Question("bytes", face.path)]) == 64 and font_file(face)


def test_the_fonts_that_were_examined_are_known_whatever_was_built_before(workspace: Path) -> None:
    event = workspace / "event.yaml"
    edit("Garden concert", "Garden 音楽 सङ्गीत ดนตรี \U0001f3bb")(event)
    choice._choice.cache_clear()  # as in a new process
    first = make(workspace)
    assert make(workspace).read.answers == first.read.answers
    edit("Garden", "Concert")(event)
    examined = {path for path in make(workspace).read.files if path.suffix == ".ttf"}
    assert examined == {path for path in first.read.files if path.suffix == ".ttf"}


@pytest.mark.parametrize("name", CHANGES)
def test_a_running_process_sees_what_has_changed(name: str, workspace: Path) -> None:
    first = make(workspace)
    before = {path.name: path.read_bytes() for path in first.written}
    CHANGES[name](workspace / name)
    assert [question.path for question in first.read.changed()] == [workspace / name]
    after = {path.name: path.read_bytes() for path in make(workspace).written}
    assert {name for name in before if before[name] != after[name]} == set(before)


@pytest.mark.parametrize("name", ["templates/kinds/note/part.md.j2", "templates/kinds/note/en/part.md.j2"])
def test_a_name_that_was_looked_for_in_vain_is_seen_once_it_is_there(name: str, workspace: Path) -> None:
    first = make(workspace)
    before = {path.name: path.read_bytes() for path in first.written}
    (workspace / name).parent.mkdir(exist_ok=True)
    (workspace / name).write_text("Other words", "utf-8")
    assert workspace / name in [question.path for question in first.read.changed()]
    after = {path.name: path.read_bytes() for path in make(workspace).written}
    assert all(before[name] != after[name] for name in before)
