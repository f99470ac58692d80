"""A few lines do not stand on a page of their own, in both formats; a paper that is too long is told."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from briefgen.checks import check_papers
from briefgen.document import Paragraph
from briefgen.layout import extent
from briefgen.loading import LoadedEvent, load_event
from briefgen.papers import Paper
from briefgen.pipeline.build import write
from briefgen.pipeline.fit import fit
from tests.documents import paragraph
from tests.papers import paper_of

ROOT = Path(__file__).parents[2]
SENTENCE = "Trade has doubled in ten years and the two coast guards will hold an exercise together."


@pytest.fixture(scope="module")
def event() -> LoadedEvent:
    return load_event(ROOT / "data" / "smallest.yaml")


def press(event: LoadedEvent, lines: int, kind: str = "press-summary") -> Paper:
    """A paper with so many lines of text."""
    paper = paper_of(event, kind, formats=("pdf", "docx"))
    text: tuple[Paragraph, ...] = tuple(paragraph(SENTENCE) for _ in range(lines))
    return replace(paper, document=replace(paper.document, blocks=text))


def lines_of_a_page(event: LoadedEvent) -> int:
    """The most lines that stand on one page in the usual setting."""
    count = 20
    while extent(press(event, count + 1).document, press(event, 1).wanted.theme).pages == 1:
        count += 1
    return count


def test_a_few_lines_too_many_are_set_tighter_and_come_out_on_one_page(event: LoadedEvent) -> None:
    full = lines_of_a_page(event)
    usual = press(event, 1).wanted.theme
    assert fit(press(event, full - 2)).wanted.theme is usual
    for more in (1, 3, 5):
        fitted = fit(press(event, full + more))
        assert fitted.pages == 1 and fitted.wanted.theme is not usual
        pdf = write(fitted).files["press-summary.en.pdf"]
        assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1


def test_a_page_with_more_than_a_few_lines_stays(event: LoadedEvent) -> None:
    paper = press(event, lines_of_a_page(event) + 15)
    fitted = fit(paper)
    assert fitted.pages == 2 and fitted.wanted.theme is paper.wanted.theme


def test_kinds_without_a_budget_of_pages_are_left_alone(event: LoadedEvent) -> None:
    paper = press(event, 200, "briefing")
    assert fit(paper) is paper
    html = press(event, 200)
    html = replace(html, wanted=replace(html.wanted, formats=("html",)))
    assert fit(html) is html


def test_a_paper_with_too_many_pages_is_told(event: LoadedEvent) -> None:
    def told(lines: int) -> list[str]:
        return [each.message for each in check_papers(event, [fit(press(event, lines))]) if each.id == "lengths.pages"]

    full = lines_of_a_page(event)
    assert told(full) == told(full * 2 - 4) == []
    assert told(full * 3 - 6) == ["3 pages; 2 is the most"]
