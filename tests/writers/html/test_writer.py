"""The HTML paper, read back with a parser that follows the HTML standard."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Column,
    Document,
    Gap,
    Image,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from briefgen.writers.html import write_html
from tests.documents import document_of, letterhead, picture, plain, said, theme, words
from tests.sample import EVERYTHING

HOSTILE = (
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "[x](y)", "&amp;",
    "</p><script>alert(1)</script>", '" onload="x', "trailing \\", "no\u00a0break", "two  spaces", "</style>",
)  # fmt: skip


def read(document: Document) -> Element:
    page = write_html(document, theme()).decode("utf-8")
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return root


def found(page: Element, path: str) -> Element:
    element = page.find(path)
    assert element is not None, path
    return element


def test_words_come_in_the_order_of_the_document() -> None:
    shown = "".join(found(read(EVERYTHING), "body/div/main").itertext())
    assert "".join(shown.split()) == "".join(said(EVERYTHING, labels=False))


def test_marks_and_sender_stand_at_head_and_foot() -> None:
    sheet = found(read(EVERYTHING), "body/div")
    texts = ["".join(child.itertext()).split() for child in sheet]
    assert texts[0] == ["DRAFT", "SECRET"]
    assert texts[1] == ["sender", "place", "street"]
    assert texts[-1] == ["foot", "DRAFT", "SECRET"]


def test_elements_say_what_things_are() -> None:
    page = read(EVERYTHING)
    assert page.get("lang") == "en"
    assert page.findtext("head/title") == "title"
    shown = ["".join(found(page, f".//{name}").itertext()) for name in ("h1", "h2", "dt", "dd")]
    assert shown == ["title", "heading", "detail", "value"]
    assert found(page, ".//ol").get("start") == "3"
    assert page.findtext(".//ol/li/ul/li/p") == "inner"
    assert page.findtext(".//figure[@class='quotation']/figcaption") == "attribution"
    assert found(page, ".//thead//th").get("scope") == "col"
    assert page.findtext(".//tbody/tr/td[@class='end']") == "840"
    assert found(page, ".//main/p//a[@rel]").get("href") == "https://a.example/?x&y"
    assert found(page, ".//main//img").get("alt") == "alternative"
    assert found(page, ".//aside").get("aria-label") == "note"


def test_right_to_left_languages_run_right_to_left() -> None:
    assert read(document_of(language="ar")).get("dir") == "rtl"
    assert read(document_of(language="fr")).get("dir") == "ltr"


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
    page = read(document_of(Paragraph((Link(url, words("word")),))))
    assert page.find(".//a") is None
    assert page.findtext(".//main/p") == "word"


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_data_prints_as_it_is(value: str) -> None:
    prints_as_it_is(value)


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_any_data_prints_as_it_is(value: str) -> None:
    prints_as_it_is(value)


def prints_as_it_is(value: str) -> None:
    document = document_of(
        Paragraph(words(value), "title"), Table((Column(words(value), 1),), (Row.of(words(value)),), plain(value)),
        ItemList(((Paragraph(words(value)),),)), Image(picture(4, 2), plain(value)), title=value,
        marking=value, draft=value, foot=value, running_head=value,
        author=value, letterhead=letterhead(value, value, value),
    )  # fmt: skip
    page = read(document)
    paths = ("h1", "caption", "th", "td", "li/p", "p[@class='foot']", "p[@class='page-marking']", "p[@class='draft']")
    assert {path: page.findtext(f".//{path}") for path in paths} == dict.fromkeys(paths, value)
    assert found(page, ".//main//img").get("alt") == value
    assert found(page, "head/meta[@name='author']").get("content") == value


def test_same_document_same_bytes() -> None:
    pages = [write_html(EVERYTHING, theme()) for _ in range(3)]
    assert all(one == other for one, other in pairwise(pages))


def test_breaks_and_gaps_inside_other_words_are_kept() -> None:
    page = read(document_of(Paragraph((Strong((Text("a"), LineBreak(), Text("b"), Gap(), Text("c"))),))))
    strong = found(page, ".//main/p/strong")
    assert [child.tag for child in strong] == ["br"]
    assert "".join(strong.itertext()) == "ab\u2003c"
