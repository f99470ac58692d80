"""Blocks as HTML: each an element that says what it is."""

from typing import get_args

import pytest

from briefgen.document import (
    Caption,
    Cards,
    Hairline,
    Heading,
    Image,
    ItemList,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Quotation,
    Section,
    TableOfContents,
)
from briefgen.errors import TemplateError
from briefgen.layout.styles import Styles
from briefgen.writers.html.blocks import block_to_html
from tests.documents import items, paragraph, picture, plain, theme, words
from tests.sample import EVERYTHING
from tests.writers.html.reading import found, main, read


def test_elements_say_what_things_are() -> None:
    page = read(EVERYTHING)
    shown = ["".join(found(page, f".//{name}").itertext()) for name in ("h1", "h2", "dt", "dd")]
    assert shown == ["title", "heading", "detail", "value"]
    assert found(page, ".//ol").get("start") == "3"
    assert page.findtext(".//ol/li/ul/li/p") == "inner"
    assert page.findtext(".//figure[@class='quotation']/figcaption") == "attribution"
    assert found(page, ".//main//img").get("alt") == "alternative"
    assert found(page, ".//aside").get("aria-label") == "note"


@pytest.mark.parametrize("role", get_args(ParagraphRole))
def test_each_role_of_a_paragraph_is_told_apart(role: ParagraphRole) -> None:
    (element,) = main(Paragraph(words("word"), role))
    expected = {"title": ("h1", None), "body": ("p", None)}.get(role, ("p", role))
    assert (element.tag, element.get("class"), element.text) == (*expected, "word")


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_stand_below_the_title(level: int) -> None:
    assert [each.tag for each in main(Heading(level, words("word")))] == [f"h{level + 1}"]  # type: ignore[arg-type] # one of the three


def test_a_picture_has_its_size_and_its_words() -> None:
    text = main(Image(picture(40, 20), plain('The "quay"'), 25.4, Caption(words("caption"))))
    image = found(text, "figure/img")
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("96", "48", 'The "quay"')
    assert text.findtext("figure/figcaption") == "caption"
    assert found(main(Image(picture(40, 20), plain("x"))), "figure/img").get("width") == "40"


def test_lists_count_from_where_they_say() -> None:
    text = main(
        ItemList(items("a", "b"), ordered=True, start=7), ItemList(items("c"), ordered=True), ItemList(items("d"))
    )
    assert [(each.tag, each.get("start")) for each in text] == [("ol", "7"), ("ol", None), ("ul", None)]
    assert [each.text for each in text.iter("p")] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(("across", "name"), [(0, "across-1"), (3, "across-3"), (9, "across-4")])
def test_cards_stand_side_by_side_as_many_as_the_styles_know(across: int, name: str) -> None:
    assert name in (found(main(Cards((*items("a"),), across)), "ul").get("class") or "").split()


def test_what_has_no_words_says_nothing() -> None:
    assert main(Quotation((paragraph("a"),))).find("figure/figcaption") is None
    assert [each.tag for each in found(main(Note("note", (), (paragraph("a"),))), "aside")] == ["p"]
    assert [each.tag for each in main(PageBreak(), Hairline(), Section((paragraph("a"),)))] == ["div", "hr", "section"]


def test_contents_are_told_rather_than_lost() -> None:
    with pytest.raises(TemplateError, match="table of contents"):
        block_to_html(TableOfContents(), Styles(theme(), "en"))
