"""A paper knows what it is called in each format, and carries what stood at each stage of its making."""

from pathlib import Path

from briefgen.document.dump import dump
from briefgen.loading import load_event
from briefgen.pipeline import write
from tests.papers import paper_of

FULL = Path(__file__).parent / "loading" / "data" / "full" / "event.yaml"


def test_a_papers_files_are_called_by_kind_language_and_format() -> None:
    paper = paper_of(load_event(FULL), "press-summary", formats=("md", "txt"))
    assert paper.files == {}
    assert list(write(paper).files) == ["press-summary.en.md", "press-summary.en.txt"]


def test_a_paper_holds_only_what_its_readers_may_know() -> None:
    loaded = load_event(FULL)
    paper = paper_of(loaded, "press-summary", formats=("md",))
    assert loaded.event.bottom_line and paper.cleared.bottom_line is None
    assert loaded.event.bottom_line not in dump(paper.document)
    assert all(loaded.event.bottom_line.encode() not in data for data in write(paper).files.values())
