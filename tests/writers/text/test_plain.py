"""Plain text: every word, in order, in lines that an e-mail keeps."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Block,
    Cards,
    Column,
    Details,
    Gap,
    Hairline,
    Heading,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Table,
    Text,
)
from briefgen.writers.text import write_text
from briefgen.writers.text.measure import columns
from tests.documents import document_of, letterhead, plain, theme, words


def written(*blocks: Block, **around: Any) -> str:
    return write_text(document_of(*blocks, **around), theme()).decode("utf-8")


def item(text: str, *inside: Block) -> tuple[Block, ...]:
    return (Paragraph(words(text)), *inside)


def test_a_paper_as_it_is_pasted() -> None:
    text = written(
        Paragraph(words("Reception"), "title"),
        Note("callout", words("BOTTOM LINE"), (Paragraph(words("Sign.")),)),
        Details(((words("Dress"), words("Lounge suit")), (words("Guest of honour"), words("H.E. Mr Okoro")))),
        Heading(1, words("Messages")),
        ItemList((item("One", ItemList((item("Inner"),))), item("Two")), ordered=True, start=9),
        Quotation((Paragraph(words("We stayed.")),), words("Ingrid Solheim")),
        Cards((item("Okoro"), item("Han"))),
        Hairline(),
        Marking(plain("FOR PARTNERS")),
        Paragraph((Text("see "), Link("https://a.example/b", words("the site")))),
        marking="INTERNAL",
        draft="DRAFT",
        letterhead=letterhead("Embassy", "in Meridia", "Street"),
        foot="Sender",
    )
    marks = " " * 36 + "DRAFT\n" + " " * 35 + "INTERNAL\n"
    rule = "-" * 78
    assert text == (
        f"{marks}\nEmbassy\nin Meridia\nStreet\n{rule}\n\n"
        "Reception\n=========\n\n"
        "| BOTTOM LINE\n| Sign.\n\n"
        "Dress            Lounge suit\nGuest of honour  H.E. Mr Okoro\n\n"
        "Messages\n--------\n\n"
        " 9. One\n    – Inner\n10. Two\n\n"
        "    We stayed.\n    — Ingrid Solheim\n\n"
        "Okoro\n\nHan\n\n"
        f"{rule}\n\nFOR PARTNERS\n\nsee the site <https://a.example/b>\n\n{rule}\nSender\n\n{marks}"
    )


def test_a_gap_moves_what_follows_to_the_end_of_the_line() -> None:
    line = written(Paragraph((Text("No. 14"), Gap(), Text("Embargo")))).rstrip("\n")
    assert line == "No. 14" + " " * 65 + "Embargo"


def test_links_that_are_their_own_address_stand_once() -> None:
    assert written(Paragraph((Link("tel:+99920", words("+999 20")),))) == "+999 20\n"
    assert written(Paragraph((Link("mailto:a@b.example", words("a@b.example")),))) == "a@b.example\n"


def table(*rows: tuple[str, ...], headings: tuple[str, ...]) -> Table:
    looks = tuple(Column(words(heading), 1, "end" if n == 0 else "start") for n, heading in enumerate(headings))
    return Table(looks, tuple(Row.of(*tuple(map(words, row))) for row in rows), plain(""))


def test_columns_line_up_beside_wide_letters() -> None:
    text = written(table(("1", "한소라", "Korea"), ("12", "Okoro", "Meridia"), headings=("No", "Name", "State")))
    assert text.splitlines() == [
        "No  Name    State", "-" * 19, " 1  한소라  Korea", "12  Okoro   Meridia", "-" * 19,
    ]  # fmt: skip


def test_cells_wrap_and_lose_nothing() -> None:
    long = " ".join(f"word{n}" for n in range(60))
    text = written(table(("1", long, "short"), headings=("No", "What", "Who")))
    assert max(map(columns, text.splitlines())) <= 78
    assert [word for word in text.split() if word.startswith("word")] == long.split()


def test_a_table_without_room_for_its_words_is_told_row_by_row() -> None:
    headings = tuple(f"Heading{n}" for n in range(12))
    row = tuple(f"a-very-long-word-{n}" for n in range(12))
    text = written(table(row, headings=headings))
    assert text.split() == [word for pair in zip(headings, row, strict=True) for word in pair]


@given(st.lists(st.text("abc한中é\u0301 \u00a0'-", min_size=1, max_size=90), min_size=1))
def test_lines_keep_their_width_and_all_their_letters(texts: list[str]) -> None:
    text = written(*(Paragraph(words(one)) for one in texts), ItemList(tuple(map(item, texts))))
    assert all(columns(line) <= 78 for line in text.split("\n"))
    assert "".join(text.replace("•", "").split()) == "".join("".join(texts + texts).split())


def test_lines_end_between_wide_letters_but_not_before_their_full_stop() -> None:
    first, second = written(Paragraph(words("x " + "中" * 38 + "。"))).splitlines()
    assert (first, second) == ("x " + "中" * 37, "中。")


@pytest.mark.parametrize("address", ["https://a.example/" + "x" * 90, "mailto:" + "y" * 90 + "@b.example"])
def test_addresses_stay_whole(address: str) -> None:
    assert address in written(Paragraph((Text("See "), Link(address, words("there")), LineBreak(), Text("End"))))


def test_a_label_too_long_for_its_column_stands_above() -> None:
    label = "Representative of the sending State"
    text = written(Details(((words("Dress"), words("Lounge suit")), (words(label), words("H.E. Mr Okoro")))))
    assert text == f"Dress  Lounge suit\n{label}\n       H.E. Mr Okoro\n"


def test_a_page_break_is_nothing_to_paste() -> None:
    assert written(Paragraph(words("a")), PageBreak(), Paragraph(words("b"))) == "a\n\nb\n"


def test_a_word_wider_than_the_line_is_cut_where_it_starts() -> None:
    assert written(Paragraph(words("x" * 100))).splitlines() == ["x" * 78, "x" * 22]
