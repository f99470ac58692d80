"""Elements open and close around what they show, whatever is cut where."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import assert_never

import pytest

from briefgen.document import (
    Block,
    Cards,
    Chart,
    Details,
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
    Row,
    Section,
    SignatureField,
    Table,
    TableOfContents,
    plain_form,
)
from briefgen.layout import Element, Role
from tests.documents import around, document_of, guests, paragraph, plain, said, theme, words
from tests.layout.recorder import Node, Recorder, record
from tests.sample import long_paper

LONG = "Norland and Meridia established relations on the third of October and trade has doubled since. " * 60
ROLES: dict[type[Block], Role] = {
    Heading: "heading",
    Paragraph: "paragraph",
    ItemList: "list",
    Table: "table",
    Quotation: "quotation",
    Note: "note",
    Details: "details",
    Cards: "cards",
    Image: "figure",
    Chart: "figure",
    QrCode: "figure",
    Marking: "marking",
    TableOfContents: "contents",
    Hairline: "decoration",
    SignatureField: "signature",
}
# Which element a part may stand in; None is the page.
INSIDE: dict[Role, set[Role | None]] = {
    "link": {"paragraph"},
    "item": {"list"},
    "label": {"item"},
    "item-body": {"item"},
    "attribution": {"quotation"},
    "note-title": {"note"},
    "detail": {"details"},
    "detail-label": {"detail"},
    "detail-value": {"detail"},
    "card": {"cards"},
    "row": {"table"},
    "head-cell": {"row"},
    "cell": {"row"},
    "reference": {"paragraph", "contents-entry"},
    "contents-entry": {"contents"},
    "caption": {"figure", "table", "contents"},
    "repeated-header": {"table"},
    "header": {None},
    "footer": {None},
    "watermark": {None},
    "letterhead": {None},
}
CONTAINERS: set[Role | None] = {None, "item-body", "quotation", "note", "card"}  # of blocks


def blocks_of(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those in others too."""
    for block in blocks:
        yield block
        match block:
            case ItemList(items) | Cards(items):
                yield from blocks_of(tuple(chain.from_iterable(items)))
            case Quotation(content) | Note(_, _, content) | Section(content):
                yield from blocks_of(content)
            case (
                Heading()
                | Paragraph()
                | Table()
                | Details()
                | Image()
                | Chart()
                | QrCode()
                | Marking()
                | PageBreak()
                | Hairline()
                | TableOfContents()
                | SignatureField()
            ):
                pass
            case _:
                assert_never(block)


def pieces(recorder: Recorder, role: Role) -> dict[Element, list[Node]]:
    """The elements of a role, each with its pieces in order."""
    found: dict[Element, list[Node]] = defaultdict(list)
    for node in recorder.nodes():
        if node.element and node.element.role == role:
            found[node.element].append(node)
    return dict(found)


def said_by(nodes: list[Node]) -> str:
    return "".join(node.text(artifacts=False) for node in nodes)


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_every_block_opens_once_on_a_page_and_is_one_element(look: str) -> None:
    paper = plain_form(long_paper())
    recorder = record(paper, theme(look))
    elements: dict[int, set[Element]] = defaultdict(set)
    for page in recorder.pages:
        own = [node.element for node in page.nodes() if node.element]
        sourced = [element for element in own if element.source]
        assert len(sourced) == len(set(sourced)), "an element is opened twice on a page"
        for element in own:
            if element.source is not None and element.role in ROLES.values():
                elements[id(element.source)].add(element)
    for block in blocks_of(paper.blocks):
        if not isinstance(block, PageBreak | Section):
            roles = [each.role for each in elements[id(block)] if each.role == ROLES[type(block)]]
            assert roles == [ROLES[type(block)]], block


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_every_part_stands_where_it_belongs(look: str) -> None:
    seen = set()
    for page in record(long_paper(), theme(look, logo=True)).pages:
        for outer in (page, *page.nodes()):
            around = outer.element.role if outer.element else None
            for inner in outer.parts:
                if isinstance(inner, Node):
                    assert inner.element
                    role = inner.element.role
                    seen.add(role)
                    if role != "decoration":
                        letterhead = isinstance(inner.element.source, Letterhead)
                        assert around in ({None, "letterhead"} if letterhead else INSIDE.get(role, CONTAINERS)), role
    assert seen >= INSIDE.keys() | set(ROLES.values())


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_the_words_outside_of_artifacts_are_those_of_the_document_in_order(look: str) -> None:
    paper = around(long_paper(), letterhead=None)
    recorder = record(plain_form(paper), theme(look))
    assert len(recorder.pages) > 2
    assert "".join(page.text(artifacts=False) for page in recorder.pages).split() == said(paper)


def test_all_that_is_drawn_belongs_to_an_element() -> None:
    for page in record(long_paper(), theme()).pages:
        assert all(isinstance(part, Node) for part in page.parts)


def test_a_paragraph_on_two_pages_is_one_element() -> None:
    block = paragraph(LONG)
    found = pieces(record(document_of(block), theme()), "paragraph")
    ((element, parts),) = found.items()
    assert element.source is block
    assert len(parts) == 2
    assert said_by(parts).split() == LONG.split()


def test_a_table_on_many_pages_is_one_element_with_one_header() -> None:
    table = guests(120)
    recorder = record(document_of(table), theme())
    ((element, parts),) = pieces(recorder, "table").items()
    assert element.source is table and len(parts) == len(recorder.pages) > 2
    rows = pieces(recorder, "row")
    assert len(rows) == 121 and all(len(each) == 1 for each in rows.values())
    heads = pieces(recorder, "head-cell")
    assert [element.source for element in heads] == list(table.columns)
    repeated = [node for node in recorder.nodes() if node.element and node.element.role == "repeated-header"]
    assert len(repeated) == len(recorder.pages) - 1
    assert all(node.text().split() == ["No", "Name", "Office", "Seat"] and not list(node.nodes()) for node in repeated)


def test_a_row_taller_than_a_page_is_one_element_and_so_are_its_cells() -> None:
    row = guests(1).rows[0]
    tall = Row.of(words("1"), words(LONG), words(LONG), words("9"))
    table = guests(2)
    recorder = record(document_of(type(table)(table.columns, (tall, row), plain("x"))), theme())
    rows = {element: parts for element, parts in pieces(recorder, "row").items() if element.source is tall}
    ((_, parts),) = rows.items()
    assert len(parts) > 1
    cells = {element: parts for element, parts in pieces(recorder, "cell").items() if element.source is tall}
    assert [said_by(parts).split() for parts in cells.values()] == [["1"], LONG.split(), LONG.split(), ["9"]]


def test_a_list_and_an_item_on_two_pages_are_one_element_each_and_labelled_once() -> None:
    block = ItemList(((paragraph("first"),), (paragraph(LONG),), (paragraph("last"),)), ordered=True)
    recorder = record(document_of(block), theme())
    ((_, parts),) = pieces(recorder, "list").items()
    assert len(parts) == len(recorder.pages) == 2
    items = pieces(recorder, "item")
    assert [len(each) for each in items.values()] == [1, 2, 1]
    assert [node.text().strip() for (node,) in pieces(recorder, "label").values()] == ["1.", "2.", "3."]


def test_a_note_in_a_card_that_is_cut_is_one_element_on_all_levels() -> None:
    note = Note("note", words("TITLE"), (paragraph(LONG), paragraph(LONG)))
    recorder = record(document_of(Cards(((note,), (paragraph("short"),)), 2)), theme())
    assert len(recorder.pages) > 2
    counts: tuple[tuple[Role, int], ...] = (("cards", 1), ("card", 2), ("note", 1), ("paragraph", 3))
    for role, count in counts:
        assert len(pieces(recorder, role)) == count, role
