"""Plain text: every word, in order, in lines that an e-mail keeps."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Cards,
    Details,
    Hairline,
    Heading,
    ItemList,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Text,
)
from briefgen.writers.text.measure import columns
from tests.documents import letterhead, plain, words
from tests.writers.text.reading import as_text, item


def test_a_paper_as_it_is_pasted() -> None:
    text = as_text(
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


@given(st.lists(st.text("abc한中é\u0301 \u00a0'-", min_size=1, max_size=90), min_size=1))
def test_lines_keep_their_width_and_all_their_letters(texts: list[str]) -> None:
    text = as_text(*(Paragraph(words(one)) for one in texts), ItemList(tuple(map(item, texts))))
    assert all(columns(line) <= 78 for line in text.split("\n"))
    assert "".join(text.replace("•", "").split()) == "".join("".join(texts + texts).split())


def test_a_page_break_is_nothing_to_paste() -> None:
    assert as_text(Paragraph(words("a")), PageBreak(), Paragraph(words("b"))) == "a\n\nb\n"
