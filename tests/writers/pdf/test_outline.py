"""Bookmarks, read back as a tree."""

from io import BytesIO

import pikepdf

from briefgen.writers.pdf.file import PdfFile
from briefgen.writers.pdf.outline import Outline


def tree(*items: tuple[str, int]) -> list[tuple[str, object]]:
    """The bookmarks with these levels, as another library reads them."""
    file, outline = PdfFile(), Outline()
    pages = [file.reserve()]
    tree = file.add(f"<</Type/Pages/Count 1/Kids[{pages[0]} 0 R]>>")
    file.set(pages[0], f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 9 9]>>")
    for words, level in items:
        outline.add(words, level, 0, 5)
    number = outline.write(file, pages)
    entry = f"/Outlines {number} 0 R" if number else ""
    data = file.finish(file.add(f"<</Type/Catalog/Pages {tree} 0 R{entry}>>"), file.add("<<>>"))
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as found:
        assert number is None or int(pdf.Root.Outlines.Count) == len(items)
        return [told(item) for item in found.root]


def told(item: pikepdf.OutlineItem) -> tuple[str, object]:
    return item.title, [told(each) for each in item.children]


def test_levels_are_nested() -> None:
    assert tree(("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 0)) == [
        ("a", [("b", []), ("c", [("d", [])])]),
        ("e", []),
    ]


def test_a_level_that_skips_one_is_reduced() -> None:
    assert tree(("a", 2), ("b", 0), ("c", 2), ("한소라", 1)) == [("a", []), ("b", [("c", []), ("한소라", [])])]


def test_without_bookmarks_there_is_no_outline() -> None:
    assert tree() == []
