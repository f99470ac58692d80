"""The names of WordprocessingML elements and attributes that the writer uses, and its units."""

from itertools import pairwise

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
WORD = "urn:schemas-microsoft-com:office:word"

NAMESPACES = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC}
HEADER_NAMESPACES = {**NAMESPACES, "v": VML, "o": OFFICE, "w10": WORD}


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


P, P_PR, P_STYLE = w("p"), w("pPr"), w("pStyle")
PAGE_BREAK_BEFORE, NUM_PR, NUM_LEVEL, NUM_ID = w("pageBreakBefore"), w("numPr"), w("ilvl"), w("numId")
TABS, TAB, SPACING = w("tabs"), w("tab"), w("spacing")
RUN, R_PR, R_STYLE, R_FONTS, RTL, CS, LANG = (w(n) for n in ("r", "rPr", "rStyle", "rFonts", "rtl", "cs", "lang"))
T, BR, NO_BREAK_HYPHEN, HYPERLINK, DRAWING = (w(n) for n in ("t", "br", "noBreakHyphen", "hyperlink", "drawing"))
FIELD_CHARACTER, FIELD_CODE = w("fldChar"), w("instrText")
TBL, TBL_PR, TBL_GRID, GRID_COL = w("tbl"), w("tblPr"), w("tblGrid"), w("gridCol")
TR, TR_PR, TC, TC_PR, TC_W = w("tr"), w("trPr"), w("tc"), w("tcPr"), w("tcW")
VAL, WIDTH, TYPE = w("val"), w("w"), w("type")
RELATIONSHIP = f"{{{R}}}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


TWIPS_PER_POINT = 20


def twips(points: float) -> int:
    """Points as twentieths of a point, the unit of nearly every length in Word."""
    return round(points * TWIPS_PER_POINT)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def emu_of_mm(millimetres: float) -> int:
    """Millimetres as English metric units, the unit of drawings."""
    return round(millimetres * 36_000)


def shares(total: int, weights: tuple[float, ...]) -> list[int]:
    """`total` divided in proportion to the weights; the sum is exact in spite of rounding."""
    whole = sum(weights)
    edges, reached = [0], 0.0
    for weight in weights:
        reached += weight
        edges.append(round(total * reached / whole))
    return [right - left for left, right in pairwise(edges)]
