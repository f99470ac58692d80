"""The rules for paper: its size, what stands on every sheet, and what is not torn apart."""

import pytest

from briefgen.writers.html.page import page_rules
from tests.documents import document_of, theme
from tests.sample import EVERYTHING

CSS = "\n".join(page_rules(EVERYTHING, theme()))


def test_the_sheet_is_the_themes() -> None:
    assert "size: 210mm 297mm; margin: 27mm 27mm 20mm 27mm;" in CSS


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("top-left", '"running"'),
        ("top-center", '"DRAFT\\2003 SECRET"'),
        ("bottom-left", '"foot"'),
        ("bottom-center", '"DRAFT\\2003 SECRET"'),
    ],
)
def test_what_stands_on_every_sheet(where: str, words: str) -> None:
    assert f"@{where} {{ content: {words};" in CSS


def test_pages_count_themselves() -> None:
    css = "\n".join(page_rules(document_of(page_label="Seite {page} von {pages}"), theme()))
    assert '"Seite " counter(page) " von " counter(pages) ""' in css


def test_the_first_sheet_opens_with_the_marks_and_the_sender_themselves() -> None:
    assert "@page :first { @top-left { content: none; } @top-center { content: none; } }" in CSS


def test_data_cannot_write_rules() -> None:
    css = "\n".join(page_rules(document_of(foot='"; } body { display: none; } </style>'), theme()))
    assert "display: none" not in css and "</style>" not in css
    assert css.count("{") == css.count("}")
