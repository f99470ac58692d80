"""The HTML paper, read back with a parser that follows the HTML standard."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Column,
    Image,
    ItemList,
    Paragraph,
    Row,
    Table,
)
from briefgen.writers.html import write_html
from tests.documents import document_of, letterhead, picture, plain, said, theme, words
from tests.sample import EVERYTHING
from tests.writers.html.reading import found, read

HOSTILE = (
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "[x](y)", "&amp;",
    "</p><script>alert(1)</script>", '" onload="x', "trailing \\", "no\u00a0break", "two  spaces", "</style>",
)  # fmt: skip


def test_words_come_in_the_order_of_the_document() -> None:
    shown = "".join(found(read(EVERYTHING), "body/div/main").itertext())
    assert "".join(shown.split()) == "".join(said(EVERYTHING, labels=False))


def test_marks_and_sender_stand_at_head_and_foot() -> None:
    sheet = found(read(EVERYTHING), "body/div")
    texts = ["".join(child.itertext()).split() for child in sheet]
    assert texts[0] == ["DRAFT", "SECRET"]
    assert texts[1] == ["sender", "place", "street"]
    assert texts[-1] == ["foot", "DRAFT", "SECRET"]


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


def test_the_head_says_what_the_paper_is() -> None:
    page = read(EVERYTHING)
    assert (page.get("lang"), page.findtext("head/title")) == ("en", "title")
    said = {each.get("name"): each.get("content") for each in page.iterfind("head/meta[@name]")}
    assert (said["author"], said["description"], said["keywords"]) == ("author", "subject", "one, two")
