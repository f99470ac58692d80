"""The canvas of a PDF: turns what is drawn on it into page contents, with ReportLab."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from briefgen.document import Document, Picture
from briefgen.fonts import Outline
from briefgen.layout import Element, Matrix, Stroke, Word
from briefgen.writers.compression import zlib_stream
from briefgen.writers.pdf.pictures import add_picture
from briefgen.writers.pdf.properties import write_properties
from briefgen.writers.pdf.words import WordWriter, operands

# Binary streams: ASCII85 makes files a quarter larger, and no reader needs it any more.
rl_config.useA85 = 0

# The graphics state at the start of a page (ISO 32000-1, 8.4.1 and 9.3.1), as operators and their operands.
_AT_PAGE_START = {"rg": "0 0 0", "RG": "0 0 0", "Tc": "0", "w": "1"}
_STEPS = {"move": "m", "line": "l", "curve": "c", "close": "h"}


class _Sheet(ReportLabCanvas):
    """ReportLab's canvas; PdfCanvas writes page contents itself and uses this for objects, images and outlines."""

    # Private attributes that the type stubs leave out.
    _doc: Any
    _code: list[str]
    _filename: BytesIO
    _destinations: dict[str, Any]

    # ReportLab would refer to Helvetica, a font that is not embedded, at the start of each page.
    def _make_preamble(self) -> None:
        self._preamble = ""


class _Deflate:
    """The filter of page contents, in ReportLab's form."""

    pdfname = "FlateDecode"

    @staticmethod
    def encode(content: str | bytes) -> bytes:
        return zlib_stream(content.encode() if isinstance(content, str) else content)


class PdfCanvas:
    """Receives the pages of one paper and returns the bytes of its PDF (the methods are those of `layout.Canvas`)."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._out = BytesIO()
        self._sheet = _Sheet(
            self._out, pageCompression=0, invariant=1, pdfVersion=(1, 7), lang=document.language or None
        )
        self._sheet._doc.defaultStreamFilters = [_Deflate]
        self._words = WordWriter()
        self._set: dict[str, str] = {}
        self._outline_level = -1

    def begin_page(self, width: float, height: float) -> None:
        """Start a page, with the graphics state reset."""
        self._sheet.setPageSize((width, height))
        self._set = {}

    def end_page(self) -> None:
        """Finish the page."""
        self._sheet.showPage()

    def finish(self) -> bytes:
        """The bytes of the file."""
        if self._outline_level >= 0:
            self._sheet.showOutline()
        write_properties(self._document, self._sheet)
        self._sheet._doc.delayedFonts += self._words.subsets.values()
        self._sheet._doc.SaveToFile(self._out, self._sheet)
        return self._out.getvalue()

    def begin(self, element: Element) -> None:
        """Do nothing: the PDF is not tagged yet."""

    def end(self) -> None:
        """Do nothing: the PDF is not tagged yet."""

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Words in one text object."""
        self._write(self._words.code(x, y, words, hyphenate, self._put))

    def _put(self, code: list[str], operator: str, operands: str) -> None:
        if self._set.get(operator, _AT_PAGE_START.get(operator)) != operands:
            self._set[operator] = operands
            code.append(f"{operands} {operator}")

    def _write(self, code: list[str]) -> None:
        self._sheet._code.append("\n".join(code))

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """A filled rectangle, drawn by `box`."""
        if stroke.weight:
            self.box(left, y - stroke.weight / 2, right - left, stroke.weight, stroke.colour)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle; lines are drawn as such, so that hairlines are printed in their exact thickness."""
        code: list[str] = []
        self._put(code, "rg", operands(colour))
        code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.3f} re f")
        self._write(code)

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """The outline of a rectangle."""
        code: list[str] = []
        self._put(code, "RG", operands(stroke.colour))
        self._put(code, "w", f"{stroke.weight:.3f}")
        code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")
        self._write(code)

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """An image object; identical images are stored once."""
        name = add_picture(self._sheet, picture)
        self._write([f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm", f"/{name} Do Q"])

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """Fill the outline by the nonzero winding rule, in a graphics state of its own."""
        *turned, x, y = placed
        matrix = f"{' '.join(f'{number:.5f}' for number in turned)} {x:.2f} {y:.2f}"
        self._write([f"q {matrix} cm {operands(colour)} rg", _path(outline), "f Q"])

    def bookmark(self, words: str, level: int, top: float) -> None:
        """An outline item; a level that skips one is reduced, because levels of PDF outlines are consecutive."""
        level = min(level, self._outline_level + 1)
        self._outline_level = level
        key = f"heading-{len(self._sheet._destinations) + 1}"
        self._sheet.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._sheet.addOutlineEntry(words, key, level, closed=False)

    def link(self, url: str, left: float, bottom: float, right: float, top: float) -> None:
        """A link annotation without a border."""
        self._sheet.linkURL(_ascii_url(url), (left, bottom, right, top), relative=0, thickness=0)


@lru_cache(maxsize=32)
def _path(outline: Outline) -> str:
    """The outline as path operators; cached, because all drafts have the same outline."""
    steps = ([*(f"{x:.1f} {y:.1f}" for x, y in points), _STEPS[verb]] for verb, points in outline.steps)
    return "\n".join(map(" ".join, steps))


def _ascii_url(url: str) -> str:
    """A link target in ASCII, as required (ISO 32000-1, 12.6.4.7); other characters are percent-encoded."""
    return "".join(each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode()) for each in url)
