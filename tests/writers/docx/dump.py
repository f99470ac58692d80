"""A Word file as lines that a person reads: a line a paragraph, rows with their cells, and every other part in short.

Nothing of the XML is left out in silence: what has no form of its own here is written in short in {braces}, element by
element. Left out are namespaces, the order of attributes, the borders between runs that look the same, the
ids of relationships, in whose place stands what they lead to, and the bytes of pictures.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import unified_diff
from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

from lxml import etree
from PIL import Image

from tests.writers.docx.reading import NAMESPACES, W

R = f"{{{NAMESPACES['r']}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LONGEST = 150  # characters of an element in one line; longer ones have a line for each child
STORIES = ("word/document", "word/header", "word/footer", "docProps/")
Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    """The parts of a Word file by name, in their order."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def story_lines(parts: Parts) -> list[str]:
    """Body, headers, footers and properties, each under its name."""
    lines: list[str] = []
    for name in sorted((name for name in parts if name.startswith(STORIES)), key=_rank):
        lines += ["", f"# {name}", *StoryDump(etree.fromstring(parts[name]), _targets(parts, name)).lines()]
    return lines[1:]


def _rank(name: str) -> tuple[int, str]:
    return next(n for n, start in enumerate(STORIES) if name.startswith(start)), name


def other_lines(parts: Parts) -> dict[str, list[str]]:
    """Every part that is no story: its elements in short; of a picture its size."""
    return {name: list(_part_lines(name, data)) for name, data in parts.items() if not name.startswith(STORIES)}


def differing_lines(parts: Parts, known: Parts) -> list[str]:
    """What other parts say otherwise than in a file that is known (-: there, +: here)."""
    here, there = other_lines(parts), other_lines(known)
    lines: list[str] = []
    for name in sorted(here.keys() | there.keys()):
        changes = [*unified_diff(there.get(name, []), here.get(name, []), n=0, lineterm="")][2:]
        if changes:
            lines += ["", f"# {name}", *(line for line in changes if not line.startswith("@@"))]
    return lines[1:]


def _part_lines(name: str, data: bytes) -> Iterator[str]:
    if name.startswith("word/media/"):
        with Image.open(BytesIO(data)) as picture:
            yield f"{picture.format} {picture.width} x {picture.height}"
    elif name.endswith(".xlsx"):
        for inner, part in parts_of(data).items():
            yield from (f"{inner}: {line}" for line in _part_lines(inner, part))
    else:
        root = etree.fromstring(data)
        yield _name(root) + _attributes(root)
        for child in root:
            yield from [_relationship(child)] if name.endswith(".rels") else in_lines(child)


def _relationship(element: etree._Element) -> str:
    """What kind it is and where it leads; its id is only a name for that."""
    kind = element.get("Type", "").rpartition("/")[2]
    return f"{kind}{_attributes(element, ('Id', 'Type'))}"


def _targets(parts: Parts, name: str) -> dict[str, str]:
    """Where the relationships of a part lead."""
    folder, _, file = name.rpartition("/")
    data = parts.get(f"{folder}/_rels/{file}.rels")
    return {} if data is None else {each.get("Id", ""): each.get("Target", "") for each in etree.fromstring(data)}


def in_lines(element: etree._Element, indent: str = "") -> Iterator[str]:
    """An element in short, in one line or, where that would be long, a line for each child."""
    whole = in_short(element)
    if len(whole) <= LONGEST or not len(element):
        yield indent + whole
    else:
        yield indent + _name(element) + _attributes(element)
        for child in element:
            yield from in_lines(child, indent + "  ")


def in_short(element: etree._Element) -> str:
    """Its name, its w:val alone, other attributes with their names, its text, its children in brackets."""
    text = f' "{element.text}"' if (element.text or "").strip() else ""
    inside = f" ({'; '.join(map(in_short, element))})" if len(element) else ""
    return f"{_name(element)}{_attributes(element)}{text}{inside}"


def _name(element: etree._Element) -> str:
    return str(element.tag).partition("}")[2] or str(element.tag)


def _attributes(element: etree._Element, but: tuple[str, ...] = ()) -> str:
    given = {str(key): str(value) for key, value in element.attrib.items() if key not in but}
    plain = f" {given.pop(f'{W}val')}" if f"{W}val" in given else ""
    return plain + "".join(f" {key.partition('}')[2] or key}={value}" for key, value in given.items())


class StoryDump:
    """One story: `targets` are its relationships; drawings are told in full below it."""

    def __init__(self, root: etree._Element, targets: dict[str, str]) -> None:
        self.root, self.targets = root, targets
        self.drawings: list[etree._Element] = []
        self.special: dict[str, Callable[[etree._Element], str]] = {
            f"{W}t": _text, f"{W}tab": _tab, f"{W}br": _break, f"{W}noBreakHyphen": _hyphen,
            f"{W}drawing": self._drawing, f"{W}pict": self._drawing,
        }  # fmt: skip

    def lines(self) -> Iterator[str]:
        """The whole story."""
        yield from self._blocks(self.root, "")
        for number, each in enumerate(self.drawings, 1):
            yield f"drawing {number}:"
            yield from in_lines(each, "  ")

    def _blocks(self, blocks: Iterable[etree._Element], indent: str) -> Iterator[str]:
        for block in blocks:
            match _name(block):
                case "body":
                    yield from self._blocks(block, indent)
                case "p":
                    yield indent + self._paragraph(block)
                case "tbl":
                    yield from self._table(block, indent)
                case "sectPr":
                    yield indent + "section"
                    for each in block:
                        leads = self.targets.get(str(each.get(f"{R}id")), "")
                        yield f"{indent}  {_name(each)}{_attributes(each, (f'{R}id',))} {leads}".rstrip()
                case _:
                    yield from in_lines(block, indent)

    def _paragraph(self, paragraph: etree._Element) -> str:
        style, direct = _style(paragraph.find(f"{W}pPr"), "pStyle")
        words = "".join(self._runs(each for each in paragraph if each.tag != f"{W}pPr"))
        return f"{style or '(no style)'}{direct}{_attributes(paragraph)}:" + (f" {words}" if words else "")

    def _runs(self, elements: Iterator[etree._Element]) -> Iterator[str]:
        for look, group in groupby(elements, _look):
            said = "".join(self._run(each) for each in group)
            yield f"[{look}: {said}]" if look else said

    def _run(self, element: etree._Element) -> str:
        if element.tag == f"{W}hyperlink":
            leads = self.targets.get(str(element.get(f"{R}id")), "")
            inside = "".join(self._runs(iter(element)))
            return f"[link {leads}{_attributes(element, (f'{R}id',))}: {inside}]"
        if element.tag != f"{W}r":
            return f"{{{in_short(element)}}}"
        parts = (each for each in element if each.tag != f"{W}rPr")
        return "".join(self.special.get(str(each.tag), _braced)(each) for each in parts)

    def _drawing(self, element: etree._Element) -> str:
        for each in element.iter():
            for name, value in each.attrib.items():
                if str(name).startswith(R):
                    each.set(name, self.targets.get(str(value), str(value)))
        self.drawings.append(element)
        return f"<drawing {len(self.drawings)}>"

    def _table(self, table: etree._Element, indent: str) -> Iterator[str]:
        style, direct = _style(table.find(f"{W}tblPr"), "tblStyle")
        grid = [each.get(f"{W}w", "") for each in table.findall(f"{W}tblGrid/{W}gridCol")]
        yield f"{indent}table {style}, columns {' '.join(grid)}{direct}{_attributes(table)}"
        for child in table:
            if child.tag == f"{W}tr":
                yield from self._row(child, grid, indent + "  ")
            elif _name(child) not in ("tblPr", "tblGrid"):
                yield from in_lines(child, indent + "  ")

    def _row(self, row: etree._Element, grid: list[str], indent: str) -> Iterator[str]:
        properties = row.find(f"{W}trPr")
        heading = f"{indent}row{_direct(properties)}{_attributes(row)}"
        cells = [list(self._cell(each, grid, n)) for n, each in enumerate(row.findall(f"{W}tc"))]
        if any(line.startswith((" ", "table")) for cell in cells for line in cell):
            yield f"{heading}:"
            for cell in cells:
                yield f"{indent}  cell"
                yield from (f"{indent}    {line}" for line in cell)
        else:
            yield f"{heading}: {' | '.join(' ¶ '.join(cell) for cell in cells)}"
        others = (each for each in row if _name(each) not in ("trPr", "tc"))
        yield from (line for each in others for line in in_lines(each, indent + "  "))

    def _cell(self, cell: etree._Element, grid: list[str], column: int) -> Iterator[str]:
        """What is in it; its properties are told where they are more than the width of its column."""
        properties = cell.find(f"{W}tcPr")
        width = f"tcW w={grid[column] if column < len(grid) else ''} type=dxa"
        told = [short for short in map(in_short, () if properties is None else properties) if short != width]
        if properties is None or len(told) == len(properties):
            told.append("not as wide as its column")
        if told:
            yield f"{{{'; '.join(told)}}}"
        yield from self._blocks((each for each in cell if each is not properties), "")


def _style(properties: etree._Element | None, name: str) -> tuple[str, str]:
    """The style that properties name, and the rest of them, which is direct formatting."""
    named = None if properties is None else properties.find(f"{W}{name}")
    style = "" if named is None else named.get(f"{W}val", "")
    return style, _direct(properties, named)


def _direct(properties: etree._Element | None, but: etree._Element | None = None) -> str:
    told = [in_short(each) for each in (() if properties is None else properties) if each is not but]
    return f" {{{'; '.join(told)}}}" if told else ""


def _look(element: etree._Element) -> str:
    """The character style of a run and its direct formatting; nothing for words that look like their paragraph."""
    if element.tag != f"{W}r":
        return ""
    style, direct = _style(element.find(f"{W}rPr"), "rStyle")
    return f"{style}{direct}{_attributes(element)}".strip()


def _text(element: etree._Element) -> str:
    text = element.text or ""
    kept = element.get(SPACE) == "preserve" or text == text.strip(" ")
    return f"{text}{_attributes(element, (SPACE,))}" + ("" if kept else "<space at its edge is not kept>")


def _tab(element: etree._Element) -> str:
    return f"<tab{_attributes(element)}>"


def _break(element: etree._Element) -> str:
    return f"<line{_attributes(element)}>"


def _hyphen(element: etree._Element) -> str:
    return f"<->{_attributes(element)}"


def _braced(element: etree._Element) -> str:
    return f"{{{in_short(element)}}}"
