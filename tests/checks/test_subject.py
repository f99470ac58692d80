"""What checks look at: an event with its texts, a paper as its readers may know it, a file."""

import pytest

from briefgen.checks.prose import prose_of
from briefgen.checks.subject import FileSubject, PaperSubject
from briefgen.loading import load_event
from tests.checks.cases import Write
from tests.papers import paper_of


@pytest.mark.parametrize(
    ("name", "format"), [("briefing.en.docx", "docx"), ("press-summary.fr.md", "md"), ("a.b.c.pdf", "pdf")]
)
def test_a_file_says_its_format_by_its_ending(name: str, format: str) -> None:
    assert FileSubject(name, b"").format == format


def test_a_paper_is_looked_at_as_its_readers_may_know_it(write: Write) -> None:
    loaded = load_event(write("purpose: For this office"))
    inside, outside = (PaperSubject(loaded, paper_of(loaded, kind)) for kind in ("briefing", "press-summary"))
    assert (inside.kind.name, outside.kind.name) == ("briefing", "press-summary")
    assert (inside.cleared.purpose, outside.cleared.purpose) == ("For this office", None)
    assert inside.document is inside.paper.document


def test_a_transcript_is_none_of_the_texts(write: Write) -> None:
    loaded = load_event(
        write("people: {a: {name: A}}\nspeeches: [{speaker: a, transcript: b.txt, points: [He spoke]}]")
    )
    assert loaded.event.speeches[0].transcript == "TBC, he said, and XX."
    words = [text.words for text in prose_of(loaded)]
    assert "He spoke" in words and not any("TBC" in each for each in words)
