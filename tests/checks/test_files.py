"""A file that is published opens again, and can be sent by mail."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefgen.checks import check_files
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent, load_event
from briefgen.writers import FORMATS
from tests.papers import paper_of

EVENT = Path(__file__).parents[1] / "loading" / "data" / "smallest.yaml"


@pytest.fixture(scope="module")
def loaded() -> LoadedEvent:
    return load_event(EVENT)


@pytest.fixture(scope="module")
def files(loaded: LoadedEvent) -> dict[str, bytes]:
    paper = paper_of(loaded)
    return {name: format.write(paper.document, paper.wanted.theme) for name, format in FORMATS.items()}


def found(loaded: LoadedEvent, name: str, data: bytes) -> list[Problem]:
    return check_files(loaded, [replace(paper_of(loaded), files={name: data})])


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_built_opens_and_half_of_it_does_not(loaded: LoadedEvent, files: dict[str, bytes], name: str) -> None:
    data = files[name]
    assert found(loaded, f"briefing.en.{name}", data) == []
    broken = data[: len(data) // 2] if name in ("docx", "pdf") else b"\xff" + data
    (problem,) = found(loaded, f"briefing.en.{name}", broken)
    assert (problem.id, problem.severity) == ("built.broken", "error") and f"briefing.en.{name}" in problem.message
    assert problem.place is None and "report it" in (problem.hint or "")


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A package with each part changed, or left out."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            if (part := change(name, old.read(name))) is not None:
                new.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda name, part: part[:-9] if name == "word/styles.xml" else part, "word/styles.xml is damaged"),
        (lambda name, part: None if name == "word/document.xml" else part, "holds no document"),
    ],
)
def test_a_part_that_is_damaged_or_missing_is_told(
    loaded: LoadedEvent, files: dict[str, bytes], change: Callable[[str, bytes], bytes | None], words: str
) -> None:
    (problem,) = found(loaded, "briefing.en.docx", repacked(files["docx"], change))
    assert words in problem.message


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        (b"%PDF-1.7\n" + b"x" * 2000 + b"\nstartxref\n9\n%%EOF\n", True),
        (b"%PDF-1.7\nstartxref\n9\n%%EOF\n", True),
        (b"\n" + b"x" * 2000 + b"\nstartxref\n9\n%%EOF\n", False),
        (b"%PDF-1.7\n" + b"x" * 2000 + b"\n%%EOF\n", False),
        (b"%PDF-1.7\n" + b"x" * 2000 + b"\nstartxref\n9\n", False),
        (b"%PDF-1.7\nstartxref\n9\n" + b"x" * 2000 + b"\n%%EOF\n", False),
        (b"%PDF-1.7\n%%EOF\n" + b"x" * 2000 + b"\nstartxref\n9\n", False),
    ],
)
def test_a_pdf_has_a_head_and_its_marks_at_the_end(loaded: LoadedEvent, data: bytes, whole: bool) -> None:
    assert bool(found(loaded, "briefing.en.pdf", data)) != whole


def test_a_file_without_a_word_is_told(loaded: LoadedEvent) -> None:
    assert [each.id for each in found(loaded, "briefing.en.txt", b"\n")] == ["built.broken"]


def test_a_file_too_large_for_mail_is_told_and_may_be_waived(tmp_path: Path) -> None:
    event = tmp_path / "event.yaml"
    event.write_text("title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n", "utf-8")
    data = b"a" * 10_000_001
    (problem,) = found(load_event(event), "briefing.en.txt", data)
    assert (problem.id, problem.severity) == ("built.too-large", "warning") and "10 MB" in problem.message
    assert problem.place is None and "photographs" in (problem.hint or "")
    assert found(load_event(event), "briefing.en.txt", data[:-1]) == []
    event.write_text(event.read_text("utf-8") + "waive: {built.too-large: handed over on a stick}\n", "utf-8")
    assert [each.id for each in found(load_event(event), "briefing.en.txt", data)] == ["waive.used"]
