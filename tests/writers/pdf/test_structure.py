"""The structure tree, read back in order, is the Document: the same blocks and words, each once."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import assert_never

import pikepdf
import pytest

from briefgen.document import (
    Block,
    Cards,
    Chart,
    Details,
    Document,
    Hairline,
    Heading,
    Image,
    ItemList,
    Letterhead,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Quotation,
    Section,
    SignatureField,
    Table,
    TableOfContents,
    plain_form,
    plain_text,
)
from briefgen.themes import Theme
from briefgen.writers.pdf import write_pdf
from tests.documents import document_of, guests, paragraph, theme, words
from tests.sample import EVERYTHING, long_paper
from tests.writers.pdf.tree import Tag, artifacts_of, tree_of

LOOKS = ("classic", "modern", "plain")
Expected = tuple[str, object]


def tree(paper: Document, look: Theme | None = None) -> Tag:
    return tree_of(write_pdf(plain_form(paper), look or theme()))


def outline(tag: Tag) -> Expected:
    """An element as its tag and the words directly in it, or the elements in it; links count as words."""
    inside = [part for part in tag.parts if isinstance(part, Tag) and part.name not in ("Link", "Reference")]
    if inside:
        return tag.name, [outline(part) for part in inside]
    return tag.name, squeezed(tag.said) or tag.alt


def squeezed(text: str) -> str:
    return " ".join(text.split())


def expected(document: Document, bullets: tuple[str, ...]) -> list[Expected]:
    """What the tree of the paper has to be, told from its blocks."""
    paper = plain_form(document)
    furniture = paper.furniture
    titled = any(isinstance(block, Paragraph) and block.role == "title" for block in paper.blocks)
    head = [letterhead(furniture.letterhead)] if furniture.letterhead else []
    return [*head, *Blocks(1 + titled, bullets).tags(paper.blocks)]


def letterhead(sender: Letterhead) -> Expected:
    lines = [line for line in (sender.name, sender.place, *sender.lines) if line]
    return "Sect", [("P", plain_text(line)) for line in lines]


@dataclass(frozen=True)
class Blocks:
    """Tells the tags of blocks; headings of the text's first level have the level `top`."""

    top: int
    bullets: tuple[str, ...]

    def tags(self, given: tuple[Block, ...], level: int = 0) -> list[Expected]:
        return list(chain.from_iterable(self._tags(block, level) for block in given))

    def _tags(self, block: Block, level: int) -> Iterator[Expected]:
        match block:
            case Heading(depth, content):
                yield f"H{self.top - 1 + depth}", squeezed(plain_text(content))
            case Paragraph(content, role):
                yield "H1" if role == "title" else "P", squeezed(plain_text(content))
            case Marking(content):
                yield "P", plain_text(content)
            case ItemList(items, ordered, start):
                marks = [
                    f"{start + n}." if ordered else self.bullets[level % len(self.bullets)] for n in range(len(items))
                ]
                parts = zip(marks, items, strict=True)
                yield (
                    "L",
                    [("LI", [("Lbl", mark), ("LBody", self.tags(item, level + 1))]) for mark, item in parts],
                )
            case Table(columns, rows, _, caption):
                head = ("TR", [("TH", plain_text(column.heading)) for column in columns])
                body = [("TR", [("TD", plain_text(cell.content)) for cell in row.cells]) for row in rows]
                line = [("Caption", squeezed(plain_text(caption.line)))] if caption.line else []
                yield "Table", [*line, head, *body]
            case Quotation(content, attribution):
                yield "BlockQuote", [*self.tags(content), ("P", plain_text(attribution))]
            case Note(_, title, content):
                yield "Sect", [("P", plain_text(title)), *self.tags(content)]
            case Details(pairs):
                yield (
                    "L",
                    [("LI", [("Lbl", plain_text(label)), ("LBody", plain_text(value))]) for label, value in pairs],
                )
            case Cards(cards):
                yield "L", [("LI", [("LBody", self.tags(card))]) for card in cards]
            case Image(alt=alt, caption=caption):
                shown = squeezed(plain_text(caption.line))
                yield ("Figure", [("Caption", shown)]) if shown else ("Figure", plain_text(alt))
            case Chart(alt=alt, caption=caption) | QrCode(alt=alt, caption=caption):
                yield "Figure", [("Caption", squeezed(plain_text(caption.line)))]
            case SignatureField(label):
                yield "Form", ""
                yield "P", plain_text(label)
            case Section(content):
                yield from self.tags(content)
            case PageBreak() | Hairline() | TableOfContents():
                pass
            case _:
                assert_never(block)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("paper", [EVERYTHING, long_paper(200)], ids=["sample", "long"])
def test_the_tree_is_the_document(paper: Document, look: str) -> None:
    found = tree(paper, theme(look))
    assert found.name == "Document"
    assert outline(found) == ("Document", expected(paper, tuple(theme(look).lists.bullets)))


@pytest.mark.parametrize("look", LOOKS)
def test_pictures_are_told_by_their_alternative_text(look: str) -> None:
    figures = tree(EVERYTHING, theme(look, logo=True)).named("Figure")
    assert [figure.alt for figure in figures] == ["sender", "alternative", "Bar chart", "QR code: https://a.example"]


def test_links_are_elements_within_their_paragraph_and_lead_where_they_say() -> None:
    link, *_ = (
        each for each in tree(EVERYTHING).named("Link") if each.links != ["here"] and "heading" not in each.said
    )
    assert link.said.strip() == "link" and link.links == ["https://a.example/?x&y"]


def test_references_are_links_within_their_paragraph_to_a_target_that_there_is() -> None:
    data = write_pdf(EVERYTHING, theme())
    found = {each.said.strip(): each.parts for each in tree_of(data).named("Reference")}
    links = {words: [link.links for link in parts if isinstance(link, Tag)] for words, parts in found.items()}
    assert (links["see"], links["[1]"], links["heading"]) == ([["here"]], [["note-1"]], [["heading 1"]])
    with pikepdf.open(BytesIO(data)) as pdf:
        names = list(map(str, pdf.Root.Names.Dests.Names))[::2]
        pages = [each[0].objgen for each in list(pdf.Root.Names.Dests.Names)[1::2]]
        assert {"here", "note-1", "heading 1"} <= set(names) and names == sorted(names)
        assert set(pages) <= {page.objgen for page in pdf.pages}


def test_a_table_of_contents_has_an_entry_for_each_heading_with_its_page() -> None:
    parts = [block for n in range(1, 4) for block in (Heading(1, words(f"Part {n}")), PageBreak())]
    paper = document_of(TableOfContents(words("Contents"), 1), *parts, Heading(2, words("Deeper")), paragraph("x"))
    (contents,) = tree_of(write_pdf(paper, theme())).named("TOC")
    assert outline(contents) == (
        "TOC",
        [("Caption", "Contents"), ("TOCI", "Part 1 1"), ("TOCI", "Part 2 2"), ("TOCI", "Part 3 3")],
    )
    assert {link for each in contents.walk() for link in each.links} == {f"heading {n}" for n in (1, 2, 3)}


def test_heads_of_columns_say_what_they_head_and_lists_how_they_count() -> None:
    found = tree(EVERYTHING)
    assert {head.scope for head in found.named("TH")} == {"/Column"}
    assert [each.numbering for each in found.named("L")] == ["/Disc", "/Decimal", "/Disc", "/None", "/None", "/Decimal"]


def test_what_stands_around_the_text_of_a_page_is_no_part_of_the_tree() -> None:
    data = write_pdf(long_paper(), theme())
    aside = artifacts_of(data)
    assert len(aside) > 2 and all("SECRET" in page and "foot" in page for page in aside)
    assert all("running" in page for page in aside[1:])
    assert "Guest1" not in "".join(aside) and "SECRET" not in tree_of(data).said


def test_a_table_on_many_pages_has_one_head() -> None:
    found = tree(document_of(guests(300)))
    assert len(found.named("Table")) == 1 and len(found.named("TR")) == 301 and len(found.named("TH")) == 4


def test_a_heading_never_skips_a_level() -> None:
    paper = document_of(Heading(3, words("a")), Heading(1, words("b")), Heading(3, words("c")), paragraph("d"))
    assert [part.name for part in tree(paper).walk()][1:] == ["H1", "H1", "H2", "P"]


def test_cells_without_words_are_cells() -> None:
    table = guests(2)
    empty = type(table)(table.columns, (*table.rows, type(table.rows[0]).of((), words("x"), (), ())), table.summary)
    assert [len(row.named("TD", "TH")) for row in tree(document_of(empty)).named("TR")] == [4, 4, 4, 4]
