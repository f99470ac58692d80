"""The sheet that everything is drawn on: ReportLab's canvas, with words, lines, links and bookmarks of our own."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from operator import attrgetter
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from briefgen.document import Document, Picture
from briefgen.writers.pdf.embedding import FontSubset
from briefgen.writers.pdf.fonts import PdfFont
from briefgen.writers.pdf.styles import Look, Stroke
from briefgen.writers.pdf.words import Word

# Binary streams: text armour makes files a quarter larger and serves no reader of today.
rl_config.useA85 = 0

DrawFoot = Callable[["PaperCanvas", int, int], None]


class PaperCanvas(Canvas):
    """Draws at absolute places, in points from the lower left; `draw_foot` is called once all pages are known."""

    # What the canvas keeps for itself, which its type stubs leave out.
    _doc: Any
    _code: list[str]
    _filename: BytesIO
    _destinations: dict[str, Any]

    def __init__(self, out: BytesIO, size: tuple[float, float], paper: Document, draw_foot: DrawFoot) -> None:
        self._subsets: dict[PdfFont, FontSubset] = {}
        self._set: dict[str, str] = {}
        self._draw_foot = draw_foot
        self._paper = paper
        self._outline_level = -1
        super().__init__(
            out, pagesize=size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=paper.language or None
        )

    # ReportLab would name Helvetica at the head of each page: a font that nobody embeds.
    def _make_preamble(self) -> None:
        self._preamble = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page; on the next one nothing is set yet."""
        super().showPage()
        self._set = {}

    def draw_words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Set words in a row from x on the baseline y; with `hyphenate`, the last one ends in a hyphen."""
        if not words:
            return
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for font, look, group in _looks(words):
            subset = self._subset(font)
            self._set_look(code, subset, look)
            shown = "".join([subset.encode(word.text) for word in group])
            if hyphenate and group[-1] is words[-1]:
                shown += subset.encode("\u00ad")
            code.append(f"[<{shown}>] TJ" if ">" in shown else f"<{shown}> Tj")
        code.append("ET")
        self._code.append("\n".join(code))
        self._draw_underlines_and_links(x, y, words)

    def _subset(self, font: PdfFont) -> FontSubset:
        subset = self._subsets.get(font)
        if subset is None:
            subset = self._subsets[font] = FontSubset(font, len(self._subsets) + 1)
            self._doc.delayedFonts.append(subset)
        return subset

    def _set_look(self, code: list[str], subset: FontSubset, look: Look) -> None:
        self._put(code, "Tf", f"/{subset.name} {look.size:g}")
        self._put(code, "rg", look.colour)
        self._put(code, "Tc", f"{look.tracking:g}")

    def _put(self, code: list[str], operator: str, operands: str) -> None:
        if self._set.get(operator, _AT_PAGE_START.get(operator)) != operands:
            self._set[operator] = operands
            code.append(f"{operands} {operator}")

    def _draw_underlines_and_links(self, x: float, y: float, words: Sequence[Word]) -> None:
        if not any(word.look.underline or word.look.link for word in words):
            return
        for key, group in groupby(words, attrgetter("look.underline", "look.link", "look.colour", "look.size")):
            underline, link, colour, size = key
            part = list(group)
            advance = sum(word.width + word.space for word in part)
            ink = advance - (part[-1].space if part[-1] is words[-1] or link else 0)
            if underline:
                self.draw_line(x, x + ink, y - size * 0.12, Stroke(size * 0.05, colour))
            if link:
                self._link(link, x, y, x + ink, size)
            x += advance

    def _link(self, url: str, left: float, baseline: float, right: float, size: float) -> None:
        box = (left, baseline - size * 0.25, right, baseline + size * 0.8)
        self.linkURL(_ascii_url(url), box, relative=0, thickness=0)

    def draw_line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """A horizontal line, its middle at y."""
        if stroke.weight:
            self.draw_box(left, y - stroke.weight / 2, right - left, stroke.weight, stroke.colour)

    def draw_box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle; lines are such, so that hairlines print as dark as they are thick."""
        code: list[str] = []
        self._put(code, "rg", colour)
        code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.3f} re f")
        self._code.append("\n".join(code))

    def draw_frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """The outline of a rectangle."""
        code: list[str] = []
        self._put(code, "RG", stroke.colour)
        self._put(code, "w", f"{stroke.weight:.3f}")
        code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")
        self._code.append("\n".join(code))

    def draw_path(self, code: str) -> None:
        """A path that sets and restores its own colour."""
        self._code.append(code)

    def draw_picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """The picture, its lower left corner at x, y."""
        image = ImageReader(BytesIO(picture.data))
        self.drawImage(image, x, y, width, height, mask="auto")

    def add_bookmark(self, words: str, level: int, top: float) -> None:
        """A bookmark to a height on this page. Level 0 is outermost; a level that skips one is drawn in."""
        level = min(level, self._outline_level + 1)
        self._outline_level = level
        key = f"heading-{len(self._destinations) + 1}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.addOutlineEntry(words, key, level, closed=False)

    def save(self) -> None:
        """Number the pages, now that their count is known, and write the file."""
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, start=1):
            self._code, self._set = [], dict.fromkeys((*_AT_PAGE_START, "Tf"), "unknown")
            self._draw_foot(self, number, len(pages))
            # Until the file is written, a page's stream is text, so one pass is enough for "1 of 2".
            page.stream += "\n".join(self._code) + "\n"
        self._code = []
        if self._outline_level >= 0:
            self.showOutline()
        self._tell_what_it_is(self._paper)
        self._doc.SaveToFile(self._filename, self)

    def _tell_what_it_is(self, paper: Document) -> None:
        self.setTitle(paper.title)
        self.setAuthor(paper.author)
        self.setSubject(paper.subject)
        self.setKeywords(", ".join(paper.keywords))
        self.setCreator("briefgen")
        self.setViewerPreference("DisplayDocTitle", "true")
        stamp = _pdf_date(paper.modified)
        self._doc.setDateFormatter(lambda *_: stamp)


_AT_PAGE_START = {"rg": "0 0 0", "RG": "0 0 0", "Tc": "0", "w": "1"}


def _looks(words: Sequence[Word]) -> list[tuple[PdfFont, Look, list[Word]]]:
    first = words[0]
    if all(word.look is first.look and word.font is first.font for word in words):
        return [(first.font, first.look, list(words))]
    return [(*key, list(group)) for key, group in groupby(words, attrgetter("font", "look"))]


def _pdf_date(moment: datetime) -> str:
    if moment.tzinfo is None:
        return moment.strftime("D:%Y%m%d%H%M%S")
    return moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")


def _ascii_url(url: str) -> str:
    """A link target may hold ASCII alone (ISO 32000-1, 12.6.4.7); other characters are percent-encoded."""
    return "".join(each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode()) for each in url)
