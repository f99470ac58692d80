"""The canvas of a PDF: turns what is drawn on it into the contents of pages and the tree of their structure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.document import CrossReference, Document, Inlines, Link, Picture, Text, plain_text
from briefgen.fonts import Outline
from briefgen.layout import Element, Matrix, Stroke, Word
from briefgen.writers.pdf import outline, tags
from briefgen.writers.pdf.colours import add_output_intent
from briefgen.writers.pdf.file import PdfFile, text_string
from briefgen.writers.pdf.pictures import add_picture
from briefgen.writers.pdf.properties import write_properties
from briefgen.writers.pdf.structure import Node, Rectangle, Structure
from briefgen.writers.pdf.words import WordWriter, operands

# The graphics state at the start of a page (ISO 32000-1, 8.4.1 and 9.3.1), as operators and their operands.
_AT_PAGE_START = {"rg": "0 0 0", "RG": "0 0 0", "Tc": "0", "w": "1"}
_STEPS = {"move": "m", "line": "l", "curve": "c", "close": "h"}


class PdfCanvas:
    """Receives the pages of one paper and returns the bytes of its PDF (the methods are those of `layout.Canvas`).

    Marked content is opened by the first thing drawn in an element and closed where another element begins or ends:
    nothing is nested in it that is an element of its own.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._file = PdfFile()
        self._words = WordWriter()
        self._pictures: dict[Picture, int] = {}
        self._outline = outline.Outline()
        self._structure = Structure()
        self._tags = tags.Tags(document.titled)
        self._nodes: dict[Element, Node] = {}
        self._open: list[Element | Node] = []  # the open elements: a node, or an artifact
        self._marked = False  # whether marked content of the innermost open element is open
        self._page_tree, self._resources = self._file.reserve(), self._file.reserve()
        self._pages: list[int] = []
        self._annotations: list[int] = []  # of this page
        self._fields: list[int] = []
        self._targets: dict[str, str] = {}
        self._size = (0.0, 0.0)
        self._key = 0
        self._code: list[str] = []
        self._set: dict[str, str] = {}

    def begin_page(self, width: float, height: float) -> None:
        """Start a page, with the graphics state reset."""
        self._pages.append(self._file.reserve())
        self._size, self._key = (width, height), self._structure.add_page()
        self._annotations, self._code, self._set = [], [], dict(_AT_PAGE_START)

    def end_page(self) -> None:
        """Finish the page."""
        self._leave()
        content = self._file.add_stream("\n".join(self._code).encode("latin-1"))
        links = f"/Annots[{' '.join(f'{number} 0 R' for number in self._annotations)}]" if self._annotations else ""
        self._file.set(
            self._pages[-1],
            f"<</Type/Page/Parent {self._page_tree} 0 R/MediaBox[0 0 {self._size[0]:.4f} {self._size[1]:.4f}]"
            f"/Resources {self._resources} 0 R/Contents {content} 0 R{links}/StructParents {self._key}/Tabs/S>>",
        )

    def finish(self) -> bytes:
        """The bytes of the file."""
        file, pages = self._file, self._pages
        kids = " ".join(f"{page} 0 R" for page in pages)
        file.set(self._page_tree, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>")
        fonts = "".join(f"/{subset.name} {subset.write(file)} 0 R" for subset in self._words.subsets.values())
        images = "".join(f"/{_image_name(number)} {number} 0 R" for number in self._pictures.values())
        file.set(self._resources, f"<</Font<<{fonts}>>/XObject<<{images}>>>>")
        information, metadata = write_properties(self._document, file)
        bookmarks = self._outline.write(file, pages) if len(pages) > 1 else None
        catalog = file.add(
            f"<</Type/Catalog/Pages {self._page_tree} 0 R/Lang{text_string(self._document.language or 'und')}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {self._structure.write(file, pages)} 0 R"
            f"/Metadata {metadata} 0 R/OutputIntents[{add_output_intent(file)} 0 R]"
            "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>"
            + self._destinations()
            + (f"/AcroForm<</Fields[{' '.join(f'{each} 0 R' for each in self._fields)}]>>" if self._fields else "")
            + (f"/Outlines {bookmarks} 0 R/PageMode/UseOutlines" if bookmarks else "")
            + ">>"
        )
        return file.finish(catalog, information)

    def begin(self, element: Element) -> None:
        """Open the element; inside an artifact everything belongs to that artifact."""
        if self._marked:
            self._leave()
        above = self._open[-1] if self._open else self._structure.root
        if isinstance(above, Element):
            self._open.append(above)
        elif element.artifact:
            self._open.append(element)
        else:
            self._open.append(self._nodes.get(element) or self._add_node(element, above))

    def end(self) -> None:
        """Close the innermost open element."""
        self._leave()
        self._open.pop()

    def _add_node(self, element: Element, above: Node) -> Node:
        node = above
        for tag in self._tags.of(element):
            inner = Node(tag)
            node.children.append(inner)
            node = inner
        node.attributes = tags.attributes(element)
        self._nodes[element] = node
        return node

    def _enter(self) -> None:
        """Open marked content of the innermost open element, unless it is open already."""
        if self._marked or not self._open:
            return
        self._marked, inside = True, self._open[-1]
        if isinstance(inside, Element):
            self._code.append(f"/Artifact<<{tags.artifact(inside)}>>BDC")
        else:
            self._code.append(f"/{inside.tag}<</MCID {self._structure.add_content(inside)}>>BDC")

    def _leave(self) -> None:
        if self._marked:
            self._code.append("EMC")
            self._marked = False

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Words in one text object."""
        self._write(self._words.code(x, y, words, hyphenate, self._set))

    def _put(self, code: list[str], operator: str, given: str) -> None:
        if self._set.get(operator) != given:
            self._set[operator] = given
            code.append(f"{given} {operator}")

    def _write(self, code: list[str]) -> None:
        self._enter()
        self._code += code

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
        """An image object; the same picture is stored once."""
        number = self._pictures.get(picture)
        if number is None:
            number = self._pictures[picture] = add_picture(self._file, picture)
        self._write([f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm", f"/{_image_name(number)} Do Q"])
        if self._open and isinstance(self._open[-1], Node):
            self._open[-1].box = x, y, x + width, y + height

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """Fill the outline by the nonzero winding rule, in a graphics state of its own."""
        *turned, x, y = placed
        matrix = f"{' '.join(f'{number:.5f}' for number in turned)} {x:.2f} {y:.2f}"
        self._write([f"q {matrix} cm {operands(colour)} rg", _path(outline), "f Q"])

    def bookmark(self, words: str, level: int, top: float) -> None:
        """An outline item."""
        self._outline.add(words, level, len(self._pages) - 1, top)

    def target(self, name: str, top: float) -> None:
        """A named destination; the first of a name counts."""
        self._targets.setdefault(name, f"[{self._pages[-1]} 0 R/XYZ 0 {top:.2f} 0]")

    def reference(self, reference: CrossReference, left: float, bottom: float, right: float, top: float) -> None:
        """An annotation of the open reference element, which leads to a named destination (12.3.2.3)."""
        self._annotate((left, bottom, right, top), f"/Dest{text_string(reference.to)}", reference.content)

    def link(self, link: Link, left: float, bottom: float, right: float, top: float) -> None:
        """An annotation of the open link element, without a border (ISO 32000-1, 12.5.6.5)."""
        goal = f"/A<</S/URI/URI({_ascii_url(link.url)})>>"
        self._annotate((left, bottom, right, top), goal, link.content or (Text(link.url),))

    def field(self, label: str, left: float, bottom: float, right: float, top: float) -> None:
        """An empty field for a signature (12.7.4.5), with a blank appearance, which PDF/A asks for (6.3.3)."""
        size = f"0 0 {right - left:.2f} {top - bottom:.2f}"
        blank = self._file.add_stream(b"", f"/Type/XObject/Subtype/Form/BBox[{size}]/Resources<<>>")
        name = text_string(f"signature-{len(self._fields) + 1}")
        entries = f"/FT/Sig/T{name}/TU{text_string(label)}/P {self._pages[-1]} 0 R/AP<</N {blank} 0 R>>"
        self._fields.append(self._add_annotation((left, bottom, right, top), f"/Subtype/Widget{entries}"))

    def _annotate(self, sides: Rectangle, goal: str, words: Inlines) -> None:
        """A link annotation of the open element; readers are told its words (PDF/UA-1, 7.18.5)."""
        told = text_string(" ".join(plain_text(words).split()))
        self._add_annotation(sides, f"/Subtype/Link/Border[0 0 0]{goal}/Contents{told}")

    def _add_annotation(self, sides: Rectangle, entries: str) -> int:
        """The number of an annotation of the open element on this page."""
        inside = self._open[-1]
        assert isinstance(inside, Node)
        number = self._file.reserve()
        key = self._structure.add_annotation(inside, number)
        rectangle = " ".join(f"{side:.2f}" for side in sides)
        self._file.set(number, f"<</Type/Annot/F 4/Rect[{rectangle}]/StructParent {key}{entries}>>")
        self._annotations.append(number)
        return number

    def _destinations(self) -> str:
        """The entry of the catalog with all named destinations, in the order of their names (7.9.6)."""
        named = sorted((text_string(name), goal) for name, goal in self._targets.items())
        pairs = "".join(f"{name}{goal}" for name, goal in named)
        return f"/Names<</Dests<</Names[{pairs}]>>>>" if pairs else ""


def _image_name(number: int) -> str:
    return f"I{number}"


@lru_cache(maxsize=32)
def _path(outline: Outline) -> str:
    """The outline as path operators; cached, because all drafts have the same outline."""
    steps = ([*(f"{x:.1f} {y:.1f}" for x, y in points), _STEPS[verb]] for verb, points in outline.steps)
    return "\n".join(map(" ".join, steps))


def _ascii_url(url: str) -> str:
    """A link target in ASCII, as required (12.6.4.7), for a string in parentheses."""
    quoted = (each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode()) for each in url)
    return re.sub(r"([()\\])", r"\\\1", "".join(quoted))
