"""The HTML paper, read back with a parser that follows the HTML standard."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Column,
    Details,
    Document,
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
    Picture,
    Quotation,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.themes import Theme
from briefgen.writers.html import write_html
from tests.documents import document_of, letterhead, plain

THEME = Theme.model_validate(yaml.safe_load(Path("templates/themes/classic.yaml").read_text(encoding="utf-8")))

HOSTILE = (
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "[x](y)", "&amp;",
    "</p><script>alert(1)</script>", '" onload="x', "trailing \\", "no\u00a0break", "two  spaces", "</style>",
)  # fmt: skip


def paper(*blocks: Block, **around: Any) -> Document:
    return document_of(*blocks, **({"title": "A paper", "language": "en-GB"} | around))


def said(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def picture() -> Picture:
    data = BytesIO()
    PillowImage.new("RGB", (4, 2), "navy").save(data, "PNG")
    return Picture(data.getvalue(), "png", 4, 2)


def read(document: Document) -> Element:
    page = write_html(document, THEME).decode("utf-8")
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return root


def found(page: Element, path: str) -> Element:
    element = page.find(path)
    assert element is not None, path
    return element


PICTURE = picture()
SMALL = Span("small", said("a7"))
LINK = Link("https://a.example/?x&y", said("c3"))
EVERYTHING = paper(
    Paragraph(said("a1"), "kicker"),
    Paragraph(said("a2"), "title"),
    Heading(1, said("a3")),
    Paragraph((Text("a4 "), Strong((Emphasis(said("a5")),)), LineBreak(), Text("a6"), Gap(), SMALL)),
    ItemList(((Paragraph(said("b1")), ItemList(((Paragraph(said("b2")),),))),), ordered=True, start=3),
    Table((Column(said("c1"), 1), Column((), 2, "end")), (Row.of(said("c2"), (LINK,)),), plain("s")),
    Quotation((Paragraph(said("d1")),), said("d2")),
    Note("callout", said("e1"), (Paragraph(said("e2")),)),
    Details(((said("f1"), said("f2")),)),
    Cards(((Paragraph(said("g1")),), (Paragraph(said("g2")),))),
    Image(PICTURE, plain("What it shows"), 40, Caption(said("h1"))),
    PageBreak(),
    Hairline(),
    Marking(plain("i1")),
    marking="INTERNAL",
    draft="DRAFT",
    letterhead=letterhead("Embassy", "in Meridia", "Street"),
    foot="Sender",
)  # fmt: skip


def test_words_come_in_the_order_of_the_document() -> None:
    words = " ".join(found(read(EVERYTHING), "body/div/main").itertext()).split()
    words.remove("s")  # the caption, for people who listen
    wanted = "a1 a2 a3 a4 a5 a6 a7 b1 b2 c1 c2 c3 d1 d2 e1 e2 f1 f2 g1 g2 h1 i1"
    assert words == wanted.split()


def test_marks_and_sender_stand_at_head_and_foot() -> None:
    sheet = found(read(EVERYTHING), "body/div")
    texts = ["".join(child.itertext()).split() for child in sheet]
    assert texts[0] == ["DRAFT", "INTERNAL"]
    assert texts[1] == ["Embassy", "in", "Meridia", "Street"]
    assert texts[-1] == ["Sender", "DRAFT", "INTERNAL"]


def test_elements_say_what_things_are() -> None:
    page = read(EVERYTHING)
    assert page.get("lang") == "en-GB"
    assert page.findtext("head/title") == "A paper"
    assert [page.findtext(f".//{name}") for name in ("h1", "h2", "dt", "dd")] == ["a2", "a3", "f1", "f2"]
    assert found(page, ".//ol").get("start") == "3"
    assert page.findtext(".//ol/li/ul/li/p") == "b2"
    assert page.findtext(".//figure[@class='quotation']/figcaption") == "d2"
    assert found(page, ".//thead//th").get("scope") == "col"
    assert found(page, ".//tbody/tr/td[@class='end']/a").get("href") == "https://a.example/?x&y"
    assert found(page, ".//main//img").get("alt") == "What it shows"
    assert found(page, ".//aside").get("aria-label") == "e1"


def test_right_to_left_languages_run_right_to_left() -> None:
    assert read(paper(language="ar")).get("dir") == "rtl"
    assert read(paper(language="fr")).get("dir") == "ltr"


def test_nothing_is_loaded_or_run() -> None:
    page = read(EVERYTHING)
    assert not list(page.iter("script")) + list(page.iter("link")) + list(page.iter("iframe"))
    assert all(image.get("src", "").startswith("data:image/") for image in page.iter("img"))
    style = page.findtext("head/style", "")
    assert style
    assert "url(" not in style
    assert "@import" not in style
    assert not [element for element in page.iter() if element.get("style") or element.get("onload")]
    policy = found(page, "head/meta[@http-equiv='Content-Security-Policy']").get("content", "")
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:x", "data:text/html,x", "file:///etc/passwd", "//x"]
)
def test_other_links_lose_their_address_and_keep_their_words(url: str) -> None:
    page = read(paper(Paragraph((Link(url, said("word")),))))
    assert page.find(".//a") is None
    assert page.findtext(".//main/p") == "word"


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_data_prints_as_it_is(value: str) -> None:
    prints_as_it_is(value)


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_any_data_prints_as_it_is(value: str) -> None:
    prints_as_it_is(value)


def prints_as_it_is(value: str) -> None:
    document = paper(
        Paragraph(said(value), "title"), Table((Column(said(value), 1),), (Row.of(said(value)),), plain(value)),
        ItemList(((Paragraph(said(value)),),)), Image(PICTURE, plain(value)), title=value,
        marking=value, draft=value, foot=value, running_head=value,
        author=value, letterhead=letterhead(value, value, value),
    )  # fmt: skip
    page = read(document)
    paths = ("h1", "caption", "th", "td", "li/p", "p[@class='foot']", "p[@class='page-marking']", "p[@class='draft']")
    assert {path: page.findtext(f".//{path}") for path in paths} == dict.fromkeys(paths, value)
    assert found(page, ".//main//img").get("alt") == value
    assert found(page, "head/meta[@name='author']").get("content") == value


def test_same_document_same_bytes() -> None:
    pages = [write_html(EVERYTHING, THEME) for _ in range(3)]
    assert all(one == other for one, other in pairwise(pages))


def test_breaks_and_gaps_inside_other_words_are_kept() -> None:
    page = read(paper(Paragraph((Strong((Text("a"), LineBreak(), Text("b"), Gap(), Text("c"))),))))
    strong = found(page, ".//main/p/strong")
    assert [child.tag for child in strong] == ["br"]
    assert "".join(strong.itertext()) == "ab\u2003c"
