"""Pages: as many as the text needs, each numbered, with the paper's size and what stands around its text."""

from pytest import approx

from briefgen.document import Block, ItemList, Note, PageBreak
from briefgen.layout import paginate
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, items, paragraph, theme, words
from tests.layout.recorder import pages_of
from tests.sample import long_paper


def pages(*blocks: Block) -> list[str]:
    return ["".join(lines).strip() for lines in pages_of(*blocks)]


def test_an_empty_paper_is_one_page() -> None:
    assert pages() == [""]


def test_a_page_break_at_an_edge_leaves_no_empty_page() -> None:
    found = pages(PageBreak(), paragraph("one"), PageBreak(), PageBreak(), paragraph("two"), PageBreak())
    assert found == ["one", "two"]


def test_a_page_break_inside_a_note_or_a_list_is_kept() -> None:
    parts = (paragraph("one"), PageBreak(), paragraph("two"))
    for block in (Note("note", words("Title"), parts), ItemList((parts,))):
        assert len(pages(block)) == 2


def test_pages_know_their_number_and_how_many_there_are() -> None:
    found = paginate(long_paper(), theme())
    assert len(found) > 3
    assert [(page.number, page.total) for page in found] == [(n + 1, len(found)) for n in range(len(found))]


def test_no_text_stands_above_the_top_margin_or_below_the_bottom_one() -> None:
    setup = theme().page
    for page in paginate(document_of(ItemList(items(*(["line"] * 200)))), theme()):
        assert page.box.height <= (setup.height - setup.margins.top - setup.margins.bottom) * POINTS_PER_MM + 0.01
        assert page.sheet.width == approx(setup.width)
