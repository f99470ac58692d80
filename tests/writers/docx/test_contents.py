"""A table of contents in Word: links to the headings with the numbers of their pages, which Word works out."""

from briefgen.document import Heading, TableOfContents
from tests.documents import paragraph, words
from tests.writers.docx.reading import body, found, text_of

BLOCKS = (
    TableOfContents(words("Contents"), 2),
    Heading(1, words("First")),
    Heading(2, words("Second")),
    Heading(3, words("Deep")),
    paragraph("x"),
)


def test_each_entry_leads_to_its_heading_and_asks_for_its_page() -> None:
    made = body(*BLOCKS)
    entries = [each for each in found(made, "//w:p") if found(each, ".//w:instrText")]
    assert [text_of(each) for each in entries] == ["First\t1", "Second\t1"]
    names = found(made, "//w:bookmarkStart/@w:name")
    assert names == ["to_heading_1", "to_heading_2", "to_heading_3"]
    for entry, name in zip(entries, names, strict=False):
        assert set(found(entry, "w:hyperlink/@w:anchor")) == {name}
        assert found(entry, ".//w:instrText/text()") == [f" PAGEREF {name} \\h "]
        assert found(entry, ".//w:tab[@w:leader]/@w:leader") == ["dot"]


def test_a_paper_without_a_table_names_no_headings() -> None:
    assert not found(body(*BLOCKS[1:]), "//w:bookmarkStart")
