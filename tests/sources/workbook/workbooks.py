"""Workbooks for tests: written by a library, or part by part in XML; and what is read of them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from struct import pack, pack_into
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from briefgen.errors import DataError, Problem
from briefgen.sources import Row, Sheet, read_tables
from briefgen.sources.workbook.ole_file import OLE_START


def saved(path: Path, *rows: Sequence[object], merged: str | None = None) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Guests"
    for row in rows:
        sheet.append([*row])
    if merged:
        sheet.merge_cells(merged)
    book.save(path)
    return path


def read(path: Path) -> list[list[Row]]:
    return [list(table.rows) for table in read_tables(path)]


def only_problem(path: Path) -> Problem:
    with pytest.raises(DataError) as caught:
        read(path)
    (problem,) = caught.value.problems
    return problem


def first(path: Path) -> Sheet:
    return next(read_tables(path))


def sheet_of(path: Path, rows: Iterable[str], *, parts: dict[str, str] | None = None, top: str = "") -> Path:
    """A workbook of one sheet with these rows in XML."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, text in (PARTS | (parts or {})).items():
            package.writestr(name, text)
        with package.open("xl/sheet1.xml", "w") as part:
            part.write(f"<worksheet {MAIN}>{top}<sheetData>".encode())
            for row in rows:
                part.write(row.encode())
            part.write(b"</sheetData></worksheet>")
    return path


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


_ONE = f'<Relationship Id="{{}}" Type="{_KINDS}/{{}}" Target="{{}}"/>'


PARTS = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": _RELATED.format(_ONE.format("a", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": _RELATED.format(
        _ONE.format("s", "worksheet", "sheet1.xml")
        + _ONE.format("t", "sharedStrings", "/xl/texts.xml")
        + _ONE.format("f", "styles", "styles.xml")
    ),
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{_KINDS}"><sheets><sheet name="S" r:id="s"/></sheets></workbook>',
    "xl/texts.xml": f"<sst {MAIN}><si><t>Okoro</t></si><si><t> </t></si></sst>",
    "xl/styles.xml": f"<styleSheet {MAIN}/>",
}


def cell(at: str, text: object) -> str:
    return f'<c r="{at}" t="str"><v>{text}</v></c>'


def texts(path: Path) -> list[list[str | None]]:
    return [[one.text if one else None for one in row] for row in first(path).rows]


def ole(*names: str, filler: int = 0) -> bytes:
    """A file with a directory of these names; `filler` sectors stand before it."""
    table, directory = 0, 1 + filler
    head = bytearray(512)
    head[:8] = OLE_START
    pack_into("<HHHHH", head, 24, 62, 3, 0xFFFE, 9, 6)
    pack_into("<I", head, 48, directory)
    pack_into("<II", head, 68, 0xFFFFFFFE, 0)
    pack_into("<109I", head, 76, table, *[0xFFFFFFFF] * 108)
    entries = b""
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le")
        entries += text.ljust(64, b"\0") + pack("<H", len(text) + 2) + bytes(62)
    entries += bytes(-len(entries) % 512)
    count = len(entries) // 512
    follows = [0xFFFFFFFD] + [0xFFFFFFFF] * filler + [directory + n + 1 for n in range(count - 1)] + [0xFFFFFFFE]
    follows += [0xFFFFFFFF] * (128 - len(follows))
    return bytes(head) + pack("<128I", *follows) + bytes(512 * filler) + entries
