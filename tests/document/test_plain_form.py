"""Footnotes and tables of contents in writers without means of their own: every word, number and link stays."""

from dataclasses import replace

from briefgen.document import (
    Anchor,
    CrossReference,
    Footnote,
    Heading,
    ItemList,
    Paragraph,
    Section,
    TableOfContents,
    Text,
    plain_form,
    plain_text,
    texts,
)  # fmt: skip
from briefgen.document.dump import dump
from tests.documents import document_of, plain
from tests.sample import EVERYTHING


def test_no_word_is_lost_and_nothing_is_left_that_a_writer_cannot_show() -> None:
    form = plain_form(EVERYTHING)
    words = [text.text for text in texts(EVERYTHING)]
    assert sorted(words) == sorted({text.text for text in texts(form)} - {"[1]"} | {""} & set(words)) or set(words) <= {
        text.text for text in texts(form)
    }
    assert "table of contents" not in dump(form) and "[^" not in dump(form)
    assert plain_form(form) is form


def test_footnotes_are_numbered_in_reading_order_and_stand_at_the_end() -> None:
    inner = Footnote((Text("second"), Footnote(plain("third"))))
    paper = document_of(Paragraph((Text("a"), Footnote(plain("first")), Text("b"), inner)))
    first, _, notes = plain_form(paper).blocks
    assert isinstance(first, Paragraph) and plain_text(first.content) == "a[1]b[2]"
    assert isinstance(notes, ItemList) and notes.ordered
    said = [plain_text(item[0].content) for item in notes.items if isinstance(item[0], Paragraph)]
    assert said == ["first", "second[3]", "third"]
    lead = {inline.to for inline in first.content if isinstance(inline, CrossReference)}
    assert lead == {"note-1", "note-2"}


def test_the_contents_list_the_headings_down_to_their_level_and_lead_to_them() -> None:
    blocks = (
        TableOfContents(plain("Contents"), 2), Heading(1, plain("One")),
        Section((Heading(2, plain("Two")), Heading(3, plain("Three")))),
    )  # fmt: skip
    title, entries, one, section = plain_form(document_of(*blocks)).blocks
    assert isinstance(title, Paragraph) and plain_text(title.content) == "Contents"
    assert isinstance(entries, ItemList) and isinstance(one, Heading) and isinstance(section, Section)
    references = [item[0].content[0] for item in entries.items if isinstance(item[0], Paragraph)]
    assert references == [CrossReference("heading-1", plain("One")), CrossReference("heading-2", plain("Two"))]
    anchors = [heading.content[0] for heading in (one, section.content[0]) if isinstance(heading, Heading)]
    assert anchors == [Anchor("heading-1"), Anchor("heading-2")]


def test_a_paper_without_them_stays_itself() -> None:
    paper = document_of(Paragraph(plain("a")), TableOfContents(plain("Contents")))
    assert [plain_text(block.content) for block in plain_form(paper).blocks if isinstance(block, Paragraph)] == [
        "a", "Contents",
    ]  # fmt: skip
    bare = document_of(Paragraph(plain("a")))
    assert plain_form(bare) is bare and plain_form(replace(bare, title=plain("b"))).title == plain("b")
