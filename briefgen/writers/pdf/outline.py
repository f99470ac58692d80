"""The outline of a PDF: its headings as bookmarks (ISO 32000-1, 12.3.3)."""

from dataclasses import dataclass, field

from briefgen.writers.pdf.file import PdfFile, text_string


@dataclass(slots=True)
class _Item:
    """A bookmark that leads to a height on a page, counted from 0, with those below it."""

    words: str
    page: int
    top: float
    number: int = 0
    items: list["_Item"] = field(default_factory=list)


class Outline:
    """The bookmarks of one paper, added in order."""

    def __init__(self) -> None:
        self._root = _Item("", 0, 0)
        self._open = [self._root]  # the last item of each level, the outermost first

    def add(self, words: str, level: int, page: int, top: float) -> None:
        """Add a bookmark; level 0 is outermost, and a level that skips one is reduced: those of outlines do not."""
        del self._open[level + 1 :]
        item = _Item(words, page, top)
        self._open[-1].items.append(item)
        self._open.append(item)

    def write(self, file: PdfFile, pages: list[int]) -> int | None:
        """Add the outline to the file, whose pages have these object numbers; its number, None without bookmarks."""
        if not self._root.items:
            return None
        self._root.number = file.reserve()
        count = _write(self._root, file, pages)
        ends = _ends(self._root)
        file.set(self._root.number, f"<</Type/Outlines/Count {count}{ends}>>")
        return self._root.number


def _write(parent: _Item, file: PdfFile, pages: list[int]) -> int:
    """Add the items below `parent`, all of them open; how many they are."""
    count, items = len(parent.items), parent.items
    for item in items:
        item.number = file.reserve()
    for index, item in enumerate(items):
        below = _write(item, file, pages)
        count += below
        around = f"/Prev {items[index - 1].number} 0 R" if index else ""
        around += f"/Next {items[index + 1].number} 0 R" if index + 1 < len(items) else ""
        inside = f"/Count {below}{_ends(item)}" if below else ""
        goal = f"/Dest[{pages[item.page]} 0 R/XYZ 0 {item.top:.2f} 0]"
        file.set(item.number, f"<</Title{text_string(item.words)}/Parent {parent.number} 0 R{around}{inside}{goal}>>")
    return count


def _ends(item: _Item) -> str:
    return f"/First {item.items[0].number} 0 R/Last {item.items[-1].number} 0 R"
