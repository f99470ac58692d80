"""Text files are bounded and in UTF-8, or told so in one problem."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Problem
from briefgen.reading import read_text
from briefgen.reading.text_file import LARGEST_TEXT, decode
from briefgen.sources import read_data

BAD = [
    ("a: é\n".encode("utf-16"), "file.encoding", (1, 1), "UTF-16", "save the file as UTF-8"),
    ("a: b\n".encode("utf-16-le"), "file.character", (1, 2), "NUL", "save the file as UTF-8"),
    ("a: é\n".encode("utf-32"), "file.encoding", (1, 1), "UTF-32", "save the file as UTF-8"),
    ("a: b\nc: é".encode("latin-1"), "file.encoding", (2, 4), "not UTF-8", "save the file as UTF-8"),
    (b"\xef\xbb\xbfa: b", "file.bom", (1, 1), "byte order mark", "without BOM"),
    (b"a: b\nc: \0", "file.character", (2, 4), "NUL", "save the file as UTF-8"),
    (b"a: b\nc: \x07", "file.character", (2, 4), "U+0007", "delete"),
    ("a: \ufdd0".encode(), "file.character", (1, 4), "U+FDD0", "delete"),
]  # fmt: skip


def only_problem(path: Path) -> Problem:
    with pytest.raises(DataError) as caught:
        read_data(path)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("ending", ["yaml", "json", "toml"])
@pytest.mark.parametrize(("data", "id", "place", "says", "hint"), BAD, ids=[f"{row[1]}-{row[3]}" for row in BAD])
def test_what_is_no_utf_8_is_told_at_its_place(
    tmp_path: Path, ending: str, data: bytes, id: str, place: tuple[int, int], says: str, hint: str
) -> None:
    path = tmp_path / f"event.{ending}"
    path.write_bytes(data)
    problem = only_problem(path)
    assert (problem.id, problem.place and (problem.place.line, problem.place.column)) == (id, place)
    assert says in problem.message and hint in (problem.hint or "")


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "event.yaml"
    path.write_bytes(b"#" * (LARGEST_TEXT + 1))
    assert only_problem(path).id == "file.too-large"


def test_a_folder_a_missing_one_and_another_kind(tmp_path: Path) -> None:
    assert only_problem(tmp_path).id == "file.not-a-file"
    assert "no folder" in only_problem(tmp_path / "nowhere" / "event.yaml").message
    (tmp_path / "event.docx").write_bytes(b"x")
    assert "should end in .yaml" in (only_problem(tmp_path / "event.docx").hint or "")


def test_places_are_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "e.yaml").write_text("")
    monkeypatch.chdir(tmp_path)
    place = only_problem(tmp_path / "events" / "e.yaml").place
    assert place and place.file == "events/e.yaml"


def test_windows_line_ends_and_a_mark_from_notepad(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert read_text(path, bom=True) == "one\ntwo\nthree"


@given(st.binary(max_size=80), st.booleans())
def test_any_bytes_give_text_or_a_problem(data: bytes, bom: bool) -> None:
    try:
        decode(data, "f", bom=bom)
    except DataError as error:
        assert error.problems
