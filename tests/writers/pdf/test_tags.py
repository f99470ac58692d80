"""Every role of layout has a tag or is an artifact, and says what a reader has to know."""

from typing import get_args

import pytest

from briefgen.document import Heading, ItemList, Paragraph
from briefgen.layout import Element, Role
from briefgen.writers.pdf.tags import Tags, artifact, attributes
from briefgen.writers.pdf.writer import write_pdf
from tests.documents import document_of, paragraph, theme, words
from tests.sample import SPANS
from tests.writers.pdf.tree import tree_of


@pytest.mark.parametrize("role", get_args(Role))
def test_each_role_has_a_tag_or_is_an_artifact(role: Role) -> None:
    element = Element(role, Heading(1, words("x")) if role == "heading" else None)
    assert artifact(element).startswith("/Type/") if element.artifact else Tags(titled=False).of(element)


def test_headings_stand_below_the_title() -> None:
    tags = Tags(titled=True)
    headings = [Element("heading", Heading(level, words("x"))) for level in (1, 2, 3, 1)]
    found = list(map(tags.of, [Element("paragraph", paragraph("t", role="title")), *headings]))
    assert found == [("H1",), ("H2",), ("H3",), ("H4",), ("H2",)]


def test_other_paragraphs_are_paragraphs() -> None:
    assert Tags(titled=True).of(Element("paragraph", Paragraph(words("x")))) == ("P",)


def test_lists_say_how_they_count() -> None:
    assert "Decimal" in attributes(Element("list", ItemList((), ordered=True)))
    assert "Disc" in attributes(Element("list", ItemList(())))


def test_cells_say_how_many_columns_and_rows_they_span() -> None:
    cells = tree_of(write_pdf(document_of(SPANS), theme())).named("TD")
    assert [(cell.said.strip(), cell.spans) for cell in cells] == [
        ("wide", (2, 1)), ("tall", (1, 2)), ("left", (1, 1)), ("middle", (1, 1))
    ]  # fmt: skip
