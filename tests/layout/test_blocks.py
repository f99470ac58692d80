"""Blocks as boxes: every character of them is on a page, and lists, notes and headings have their room."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Cell,
    Column,
    Details,
    Emphasis,
    Gap,
    Hairline,
    Heading,
    Image,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.layout import Word
from briefgen.layout.blocks import lay_blocks
from briefgen.layout.styles import Container, Styles
from briefgen.themes import ListStyle
from tests.documents import document_of, items, paragraph, picture, plain, said, theme
from tests.layout.recorder import Recorder, record

_WORDS = st.text(st.sampled_from("ab c1-/é한字 \u00a0.ខ"), max_size=60)
_INLINES = st.recursive(
    st.one_of(st.builds(Text, _WORDS), st.just(LineBreak()), st.just(Gap())),
    lambda inner: st.one_of(
        st.builds(Strong, st.tuples(inner)),
        st.builds(Emphasis, st.tuples(inner, inner)),
        st.builds(Link, st.just("https://norland.example"), st.tuples(inner)),
        st.builds(Span, st.sampled_from(["label", "muted", "small", "nowrap"]), st.tuples(inner, inner)),
    ),
    max_leaves=4,
)
_CONTENT = st.lists(_INLINES, max_size=3).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 14))
    columns = draw(st.lists(st.builds(Column, _CONTENT, st.floats(0.1, 9)), min_size=count, max_size=count))
    cells = st.lists(st.builds(Cell, _CONTENT), min_size=count, max_size=count).map(tuple)
    return Table(tuple(columns), tuple(draw(st.lists(st.builds(Row, cells), max_size=5))), plain("x"))


_CAPTIONS = st.builds(Caption, _CONTENT)
_ROLES = st.sampled_from(["body", "title", "kicker", "subtitle", "lead", "small", "ends"])
_BLOCKS = st.recursive(
    st.one_of(
        st.builds(Paragraph, _CONTENT, _ROLES),
        st.builds(Heading, st.sampled_from([1, 2, 3]), _CONTENT),
        _tables(),
        st.builds(Details, st.lists(st.tuples(_CONTENT, _CONTENT), max_size=3).map(tuple)),
        st.builds(
            Image, st.just(picture(30, 90)), st.just(plain("alt")), st.floats(1, 300), st.builds(Caption, _CONTENT)
        ),
        st.builds(Marking, _WORDS.map(plain)),
        st.just(PageBreak()),
        st.just(Hairline()),
    ),
    lambda inner: st.one_of(
        st.builds(ItemList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(tuple), st.booleans()),
        st.builds(Quotation, st.lists(inner, max_size=2).map(tuple), _CONTENT),
        st.builds(Note, st.sampled_from(["note", "callout"]), _CONTENT, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Cards, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=4).map(tuple), st.integers(1, 4)),
    ),
    max_leaves=8,
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(_BLOCKS, max_size=12))
def test_whatever_blocks_there_are_every_character_is_on_a_page(blocks: list[Block]) -> None:
    blocks = blocks * 4  # so that pages end in the middle of things
    paper = document_of(*blocks, page_label="")
    drawn = "".join(page.text(artifacts=False) for page in record(paper, theme()).pages)
    # Sorted, as cells that are cut over pages are not read in order.
    assert sorted("".join(drawn.split())) == sorted("".join(said(paper)))


def test_bullets_change_with_the_level_and_numbers_start_where_they_are_told() -> None:
    inner = ItemList(((paragraph("deep"),),))
    paper = document_of(
        ItemList(((paragraph("outer"), inner),)), ItemList(((paragraph("ten"),),), ordered=True, start=10)
    )
    text = record(paper, theme()).pages[0].text().split()
    assert text[:6] == ["•", "outer", "–", "deep", "10.", "ten"]


def test_the_indent_of_a_list_grows_with_its_numbers() -> None:
    many = items(*(f"item{n}" for n in range(3)))
    paper = document_of(ItemList(many, ordered=True, start=123456), page_label="")
    assert record(paper, theme()).pages[0].text().split() == [
        "123456.",
        "item0",
        "123457.",
        "item1",
        "123458.",
        "item2",
    ]


def test_a_heading_that_says_nothing_does_no_harm() -> None:
    paper = document_of(Heading(1, ()), replace(paragraph(), role="title"))
    assert len(record(paper, theme()).pages) == 1


def test_lists_in_lists_keep_half_of_the_room_of_what_is_around_them() -> None:
    deep = ItemList(((paragraph("innermost"),),))
    for _ in range(9):
        deep = ItemList(((paragraph("x"), deep),))
    wide = theme().model_copy(update={"lists": ListStyle(indent=200)})
    pages = record(document_of(deep, page_label=""), wide).pages
    assert "innermost" in "".join("".join(page.text() for page in pages).split())


class _Placed(Recorder):
    """Remembers how far from the left edge each row of words begins."""

    def __init__(self) -> None:
        super().__init__()
        self.lefts: dict[str, float] = {}

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        self.lefts["".join(word.text for word in words).strip()] = x


def _deep(level: int = 0) -> ItemList:
    """Lists of five levels, numbers and bullets in turn."""
    inner: tuple[Block, ...] = (_deep(level + 1),) if level < 4 else ()
    return ItemList(((paragraph(f"level{level}"), *inner),), ordered=level % 2 == 0)


@pytest.mark.parametrize("quoted", [False, True])
def test_each_level_of_lists_is_one_step_further_in_also_in_a_quotation(quoted: bool) -> None:
    block = Quotation((_deep(),)) if quoted else _deep()
    (box,) = lay_blocks((block,), Container(400), Styles(theme(), "en"))
    placed = _Placed()
    placed.begin_page(400, 800)
    box.draw(placed, 0, 800)
    start, step = theme().style("quotation").indent if quoted else 0, theme().lists.indent
    texts = [placed.lefts[f"level{level}"] for level in range(5)]
    assert texts[0] >= start + step
    assert all(step <= after - before < 2 * step for before, after in pairwise(texts))
    assert min(placed.lefts.values()) >= start
