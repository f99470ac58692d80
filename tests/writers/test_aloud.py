"""What is read aloud is what the structure tree of the PDF holds, in the same order."""

import pytest

from briefgen.document import Document, Heading, ItemList, Link
from briefgen.writers.aloud import read_aloud
from briefgen.writers.pdf import write_pdf
from tests.documents import document_of, guests, items, paragraph, theme, words
from tests.sample import EVERYTHING, long_paper
from tests.writers.pdf.tree import Tag, tree_of


def body(document: Document) -> list[str]:
    """The lines that are read, without those that tell of the file and of furniture."""
    head, _, rest = read_aloud(document, theme()).partition("\n\n")
    assert head.startswith(f"language: {document.language}\ntitle: ")
    return rest.partition("\n\nnot read")[0].splitlines()


def read(tag: Tag) -> str:
    """The words of the tree that are read: in place of what a figure shows stands its alternative text."""
    return "".join(read(part) if isinstance(part, Tag) else part * (tag.name != "Figure") for part in tag.parts)


@pytest.mark.parametrize("paper", [EVERYTHING, long_paper()], ids=["sample", "long"])
def test_it_says_the_words_of_the_tree_in_its_order(paper: Document) -> None:
    said = " ".join(body(paper))
    at = 0
    for word in read(tree_of(write_pdf(paper, theme()))).split():
        at = said.index(word, at) + len(word)


def test_it_says_what_things_are() -> None:
    paper = document_of(
        paragraph("The title", role="title"),
        Heading(1, words("A heading")),
        paragraph("See ", Link("https://a.example", words("the site")), "."),
        ItemList(items("one", "two")),
        guests(1),
    )
    assert body(paper) == [
        "heading 1: The title",
        "heading 2: A heading",
        "See [link: the site].",
        "list of 2",
        "  item: • one",
        "  item: • two",
        "table of 4 columns and 2 rows, Guests",
        "  column headings: No | Name | Office | Seat",
        "  row: 1 | Guest1 of the Ministry | Head of unit 1 | 1",
    ]


def test_furniture_is_told_apart() -> None:
    lines = read_aloud(long_paper(), theme()).splitlines()
    (second,) = (line for line in lines if line.startswith("  page 2: "))
    assert "running" in second and "foot" in second and "SECRET" in second and " 2/" in second


def test_a_table_on_several_pages_is_one() -> None:
    assert [line for line in body(document_of(guests(90))) if line.startswith("table")] == [
        "table of 4 columns and 91 rows, Guests"
    ]


def test_an_abbreviation_is_said_with_what_it_stands_for() -> None:
    paper = document_of(paragraph("The DTA is signed."), abbreviations=(("DTA", "treaty"),))
    assert body(paper) == ["The DTA [short for: treaty] is signed."]


def test_headings_have_the_levels_of_the_tree_and_empty_cells_are_said() -> None:
    table = guests(1)
    row = type(table.rows[0]).of((), words("x"), (), words("y"))
    paper = document_of(Heading(1, words("a")), Heading(3, words("b")), type(table)(table.columns, (row,), ()))
    assert body(paper) == [
        "heading 1: a",
        "heading 2: b",
        "table of 4 columns and 2 rows",
        "  column headings: No | Name | Office | Seat",
        "  row: (empty) | x | (empty) | y",
    ]
