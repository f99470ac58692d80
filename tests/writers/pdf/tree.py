"""Reads the structure tree of a PDF back in order, with another library: what a reader program is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_ENTRY = re.compile(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


@dataclass
class Tag:
    """An element as it stands in the tree: its tag, its entries, and its words and elements in order."""

    name: str
    parts: list["str | Tag"] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    numbering: str = ""
    links: list[str] = field(default_factory=list)
    spans: tuple[int, int] = (1, 1)

    @property
    def said(self) -> str:
        """All words in it."""
        return "".join(part if isinstance(part, str) else part.said for part in self.parts)

    def walk(self) -> Iterator["Tag"]:
        """The element and all in it, in order."""
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.walk()

    def named(self, *names: str) -> list["Tag"]:
        """The elements in it that have one of these tags."""
        return [each for each in self.walk() if each.name in names]


def tree_of(data: bytes) -> Tag:
    """The element Document of the file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        contents: list[dict[int, str]] = [_content(page) for page in pdf.pages]
        used: set[tuple[int, int]] = set()
        tag = _element(pdf.Root.StructTreeRoot.K, None, pages, contents, used)
        marked = {(page, mcid) for page, found in enumerate(contents) for mcid in found if mcid >= 0}
        assert used == marked, "marked content that no element has"
        return tag


def artifacts_of(data: bytes) -> list[str]:
    """The words of each page that no element has."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [_content(page).get(-1, "") for page in pdf.pages]


def _element(
    given: Any, page: int | None, pages: dict[Any, int], contents: list[dict[int, str]], used: set[tuple[int, int]]
) -> Tag:
    tag = Tag(str(given.S)[1:], alt=str(given.get("/Alt", "")))
    attributes = given.get("/A", pikepdf.Dictionary())
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        tag.scope = str(each.get("/Scope", tag.scope))
        tag.numbering = str(each.get("/ListNumbering", tag.numbering))
        tag.spans = int(each.get("/ColSpan", tag.spans[0])), int(each.get("/RowSpan", tag.spans[1]))
    page = pages[given.Pg.objgen] if "/Pg" in given else page
    kids = given.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Object):
            assert page is not None
            _take(tag, page, int(kid), contents, used)
        elif kid.get("/Type") == "/MCR":
            _take(tag, pages[kid.Pg.objgen], int(kid.MCID), contents, used)
        elif kid.get("/Type") == "/OBJR":
            assert kid.Obj.StructParent is not None
            tag.links.append(
                str(kid.Obj.A.URI) if "/A" in kid.Obj else str(kid.Obj.get("/Dest", kid.Obj.get("/T", "")))
            )
        else:
            assert kid.P.objgen == given.objgen
            tag.parts.append(_element(kid, page, pages, contents, used))
    if "/ActualText" in given:  # in place of what is shown, which may be in another order
        tag.parts = [str(given.ActualText)]
    return tag


def _take(tag: Tag, page: int, mcid: int, contents: list[dict[int, str]], used: set[tuple[int, int]]) -> None:
    assert (page, mcid) not in used, "content of two elements"
    used.add((page, mcid))
    tag.parts.append(contents[page][mcid])


def _content(page: Any) -> dict[int, str]:
    """The text of each piece of marked content; -1 is all that is an artifact."""
    fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    open_: list[tuple[int | None, bool]] = []  # the content that a mark begins, and whether its text was replaced
    font: dict[int, str] = {}

    def put(text: str) -> None:
        inside = [mcid for mcid, _ in open_ if mcid is not None]
        assert len(inside) == 1, "text in no element, or in two"
        found[inside[0]] = found.get(inside[0], "") + text

    for each in pikepdf.parse_content_stream(page):
        assert isinstance(each, pikepdf.ContentStreamInstruction)
        operands = each.operands
        match str(each.operator):
            case "BMC" | "BDC":
                entries = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
                mcid = -1 if str(operands[0]) == "/Artifact" else entries.get("/MCID")
                if mcid is not None and int(mcid) >= 0:
                    found.setdefault(int(mcid), "")
                replaced = "/ActualText" in entries
                open_.append((None if mcid is None else int(mcid), False))
                if replaced and not any(hidden for _, hidden in open_):
                    put(str(entries.ActualText))
                open_[-1] = (open_[-1][0], replaced)
            case "EMC":
                open_.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                strings = operands[0] if str(each.operator) == "TJ" else [operands[0]]
                codes = b"".join(bytes(string) for string in strings if isinstance(string, pikepdf.String))
                if not any(hidden for _, hidden in open_):
                    put("".join(font[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2)))
            case "re" | "Do" | "f" | "S":
                assert any(mcid is not None for mcid, _ in open_), "something is drawn in no element"
    assert not open_
    return found


def _to_unicode(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in _ENTRY.findall(table)}
