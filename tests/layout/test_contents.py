"""A table of contents: every heading down to its depth, its page, dots below one another."""

from briefgen.document import Block, Heading, PageBreak, Section, TableOfContents
from tests.documents import document_of, paragraph, theme, words
from tests.layout.recorder import Recorder, record

LONG = "a heading that goes on and on until it needs more than one line of the table in which it is listed, " * 2


def contents(*blocks: Block, depth: int = 2) -> tuple[list[list[str]], Recorder]:
    """The words of each entry without the dots."""
    table = TableOfContents(words("Contents"), 2 if depth == 2 else 1)
    recorder = record(document_of(table, *blocks, page_label=""), theme())
    entries = [node for node in recorder.nodes() if node.element and node.element.role == "contents-entry"]
    return [node.text(artifacts=False).split() for node in entries], recorder


def test_each_heading_is_listed_with_its_page() -> None:
    entries, recorder = contents(
        Heading(1, words("First")), PageBreak(), Section((Heading(2, words("Second")),)), Heading(3, words("Deep")),
        paragraph("x"), PageBreak(), Heading(1, words("Third")), paragraph("x"),
    )  # fmt: skip
    assert entries == [["First", "1"], ["Second", "2"], ["Third", "3"]]
    assert {name for (name,) in recorder.given("target")} == {f"heading {n}" for n in (1, 2, 3, 4)}
    assert [name for (name,) in recorder.given("reference")][::2] == ["heading 1", "heading 2", "heading 4"]


def test_a_table_on_pages_of_its_own_counts_them() -> None:
    parts = [block for n in range(80) for block in (Heading(1, words(f"Part {n}")), paragraph("x"))]
    entries, recorder = contents(PageBreak(), *parts)
    assert len(entries) == 80
    stands = {row.strip(): number for number, page in enumerate(recorder.lines, start=1) for row in page}
    assert entries == [["Part", str(n), str(stands[f"Part {n}"])] for n in range(80)]
    assert stands["Part 79"] > stands["Part 0"] > 2


def test_a_long_heading_has_its_number_on_its_last_line() -> None:
    (entry,), recorder = contents(Heading(1, words(LONG)), paragraph("x"))
    assert entry == [*LONG.split(), "1"]
    lines = recorder.lines[0]
    assert len([line for line in lines if "heading that" in line]) >= 1


def test_a_paper_without_headings_has_the_title_alone() -> None:
    entries, recorder = contents(paragraph("x"))
    assert entries == [] and recorder.lines == [["Contents ", "x "]]
