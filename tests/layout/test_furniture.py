"""What stands around the text: on which pages, and what gives way where there is little room."""

import pytest

from briefgen.document import Furniture, PageBreak
from briefgen.layout.furniture import lay_furniture
from briefgen.layout.styles import Styles
from briefgen.themes import Margins, PageSetup
from tests.documents import document_of, paragraph, plain, theme
from tests.layout.recorder import Node, record
from tests.sample import long_paper

SMALL = PageSetup(width=74, height=105, margins=Margins(top=8, right=8, bottom=8, left=8), head=6, foot=6)


def parts(page: Node, role: str) -> str:
    return " ".join(node.text() for node in page.nodes() if node.element and node.element.role == role)


PAGES = record(long_paper(), theme()).pages


def test_pages_count_themselves_at_the_foot() -> None:
    assert all(f"{number}/{len(PAGES)}" in parts(page, "footer") for number, page in enumerate(PAGES, 1))


@pytest.mark.parametrize("where", ["header", "footer"])
def test_marking_and_draft_stand_at_head_and_foot_of_every_page(where: str) -> None:
    assert all("SECRET" in parts(page, where) and "DRAFT" in parts(page, where) for page in PAGES)


def test_the_running_head_is_quiet_on_the_first_page() -> None:
    first, *rest = PAGES
    assert rest and "running" not in parts(first, "header")
    assert all("running" in parts(page, "header") for page in rest)


def test_the_draft_mark_is_framed_and_the_marking_is_not() -> None:
    assert len(record(document_of(draft="DRAFT", marking="SECRET"), theme()).given("frame")) == 2
    assert not record(document_of(marking="SECRET"), theme()).given("frame")


def test_marks_that_do_not_fit_beside_the_sender_stand_below_it() -> None:
    styles = Styles(theme(), "en")
    assert not lay_furniture(Furniture(foot=plain("Sender"), marking=plain("SECRET")), styles).marks_stand_apart
    assert lay_furniture(Furniture(foot=plain("Sender " * 12), marking=plain("SECRET")), styles).marks_stand_apart


@pytest.mark.parametrize("sender", ["Embassy of Norland " * 200, "Embassy" * 300], ids=["words", "one word"])
def test_a_sender_longer_than_its_foot_leaves_the_text_its_room(sender: str) -> None:
    small = theme().model_copy(update={"page": SMALL})
    (page,) = record(document_of(paragraph("one two three"), foot=sender), small).pages
    assert parts(page, "paragraph").split() == ["one", "two", "three"]


@pytest.mark.parametrize("letters", [20, 150, 400, 4000])
@pytest.mark.parametrize("marking", ["", "SECRET", "SECRET AND RESTRICTED TO THE EMBASSY " * 4])
@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
def test_the_text_begins_below_a_head_of_any_length(letters: int, marking: str, name: str) -> None:
    title = ("A reception with two anniversaries " * 200)[:letters].strip()
    furniture = Furniture(running_head=plain(title), marking=plain(marking), draft=plain("DRAFT"))
    laid = lay_furniture(furniture, Styles(theme(name), "en"))
    paper = document_of(paragraph("1"), PageBreak(), paragraph("2"), running_head=title, marking=marking)
    page = record(paper, theme(name)).pages[-1]
    drawn = (part for node in page.nodes() for part in node.parts if isinstance(part, tuple))
    rule = next(given[2] for verb, given in drawn if verb == "line")
    assert laid.text_top(2) <= rule - 8
    assert laid.text_top(2) > 297 * 72 / 25.4 / 2
    head = parts(page, "header")
    assert ("…" in head) == (letters > 240)


def test_no_words_around_the_text_draw_none() -> None:
    (page,) = record(document_of(page_label=""), theme()).pages
    assert not page.text()
