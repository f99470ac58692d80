"""Fonts of the computer: those that a folder of the test has."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from briefgen.fonts import choose, families_in, find_family, is_covered, uncovered_in, with_own
from briefgen.fonts.choice import _choice
from briefgen.fonts.system import FOLDERS, _folders, system_families
from briefgen.reading import recording
from briefgen.writers.pdf.writer import write_pdf
from tests.documents import document_of, paragraph, theme
from tests.fonts.test_own import SIGN, make_font


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder that is the only one of the computer with fonts."""
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    _choice.cache_clear()
    yield tmp_path
    _choice.cache_clear()


def test_what_nothing_else_has_is_shown_by_a_font_of_the_computer(folder: Path) -> None:
    (folder / "deep").mkdir()
    make_font(folder / "deep" / "signs.ttf")
    body = find_family("Noto Sans")
    runs = choose(f"a {SIGN}", body)
    assert [(face.family, face.of_system, text) for face, text in runs] == [
        ("Noto Sans", False, "a "),
        ("Office Signs", True, SIGN),
    ]
    paper = document_of(paragraph(SIGN))
    (told,) = uncovered_in(paper)
    assert (told.character, told.shown_by) == (SIGN, "Office Signs")
    assert SIGN in pypdfium2.PdfDocument(write_pdf(paper, theme()))[0].get_textpage().get_text_range()


def test_the_workspace_s_fonts_go_before_them(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    make_font(folder / "signs.ttf")
    workspace = tmp_path_factory.mktemp("fonts")
    make_font(workspace / "own.ttf")
    family = with_own(find_family("Noto Sans"), families_in(workspace))
    ((face, _),) = choose(SIGN, family)
    assert not face.of_system and face.path.name == "own.ttf"


def test_regular_is_the_first_face_and_the_order_is_that_of_the_paths(folder: Path) -> None:
    make_font(folder / "a-bold.ttf", bold=True)
    make_font(folder / "b-regular.ttf")
    (family,) = system_families(SIGN)
    assert [(face.path.name, face.bold) for face in family.faces] == [("b-regular.ttf", False), ("a-bold.ttf", True)]


def test_fonts_that_a_pdf_may_not_or_cannot_hold_are_passed_over(folder: Path) -> None:
    make_font(folder / "restricted.ttf", allowed=2)
    (folder / "broken.ttf").write_bytes(b"\0\1\0\0 no font")
    (folder / "collection.ttf").write_bytes(b"ttcf" + bytes(40))
    (folder / "gone.ttf").symlink_to(folder / "nowhere")
    assert list(system_families(SIGN)) == [] and not is_covered(SIGN)


def test_signs_of_private_use_are_not_looked_for(folder: Path) -> None:
    make_font(folder / "icons.ttf", character="\ue000")
    assert list(system_families("\ue000")) == []


def test_the_font_that_shows_it_is_noted_as_read_and_the_others_are_not(folder: Path) -> None:
    make_font(folder / "signs.ttf")
    make_font(folder / "zeros.ttf", character="ⴱ")
    with recording() as record:
        choose(SIGN, find_family("Noto Sans"))
    read = {path.name for path in record.files if path.is_relative_to(folder)}
    assert "signs.ttf" in read
    assert any(question.asked == "names" and question.path == folder for question in record.answers)


def test_folders_are_divided_as_in_the_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
    make_font(folder / "two" / "signs.ttf")
    monkeypatch.setenv(FOLDERS, os.pathsep.join([str(folder / "one"), str(folder / "two")]))
    assert [family.name for family in system_families(SIGN)] == ["Office Signs"]
    monkeypatch.setenv(FOLDERS, "")
    assert list(system_families(SIGN)) == []


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", ["/usr/share/fonts", "/usr/local/share/fonts", "/me/.local/share/fonts", "/me/.fonts"]),
        ("darwin", ["/System/Library/Fonts", "/Library/Fonts", "/me/Library/Fonts"]),
        ("win32", ["C:/Windows/Fonts", "C:/Me/Local/Microsoft/Windows/Fonts"]),
    ],
)
def test_each_system_has_its_folders(platform: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDERS, raising=False)
    monkeypatch.setattr("sys.platform", platform)
    for name, value in (("HOME", "/me"), ("LOCALAPPDATA", "C:/Me/Local"), ("WINDIR", "C:/Windows")):
        monkeypatch.setenv(name, value)
    assert [folder.as_posix() for folder in _folders()] == expected
