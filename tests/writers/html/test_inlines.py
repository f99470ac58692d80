"""Inlines as HTML: elements that say what they are, links that are safe, and every character as it is."""

import pytest

from briefgen.document import (
    Anchor,
    CrossReference,
    Footnote,
    Foreign,
    Gap,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Text,
)
from briefgen.errors import TemplateError
from briefgen.writers.html.inlines import inline_to_html, inlines_to_html
from tests.documents import document_of, paragraph, words
from tests.writers.html.reading import found, main, read


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:x", "data:text/html,x", "file:///etc/passwd", "//x"]
)
def test_other_links_lose_their_address_and_keep_their_words(url: str) -> None:
    page = read(document_of(Paragraph((Link(url, words("word")),))))
    assert page.find(".//a") is None
    assert page.findtext(".//main/p") == "word"


def test_breaks_and_gaps_inside_other_words_are_kept() -> None:
    page = read(document_of(Paragraph((Strong((Text("a"), LineBreak(), Text("b"), Gap(), Text("c"))),))))
    strong = found(page, ".//main/p/strong")
    assert [child.tag for child in strong] == ["br"]
    assert "".join(strong.itertext()) == "ab\u2003c"


@pytest.mark.parametrize("url", ["https://a.example/?x=1&y", "http://a.example", "mailto:a@b.example", "tel:+99920"])
def test_the_four_kinds_of_safe_links_lead_where_they_say(url: str) -> None:
    assert found(main(paragraph(Link(url, words("word")))), "p/a").get("href") == url


def test_foreign_words_say_their_language_and_direction() -> None:
    html = inline_to_html(Foreign("ar", words("سلام"), "rtl"))
    assert html == '<span lang="ar" dir="rtl">سلام</span>'


def test_a_reference_leads_to_its_anchor() -> None:
    text = main(paragraph(Anchor("a b"), CrossReference("a b", words("see"))))
    assert found(text, "p/a").get("href") == f"#{found(text, 'p/span').get('id')}"


def test_a_line_with_a_gap_is_set_from_edge_to_edge() -> None:
    spread = found(main(paragraph("left", Gap(), "right", LineBreak(), "below")), "p/span[@class='spread']")
    assert ["".join(part.itertext()) for part in spread] == ["left", "right"] and spread.tail == "below"


def test_a_footnote_is_told_rather_than_lost() -> None:
    with pytest.raises(TemplateError, match="footnote"):
        inlines_to_html((Footnote(words("a")),))
