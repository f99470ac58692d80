"""The zip package of a workbook: whether it is valid, and which parts are its sheets, strings and formats."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from briefgen.errors import DataError, Place, Problem
from briefgen.rules import Rule
from briefgen.rules.tables import WORKBOOK_ENCRYPTED, WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_OLD, WORKBOOK_TOO_LARGE
from briefgen.sources.sheet import TOO_LARGE
from briefgen.sources.workbook.ole_file import OLE_START, stream_names
from briefgen.sources.workbook.xml import PartError, elements

_LARGEST_UNPACKED = 200_000_000  # bytes
_MOST_PARTS = 5_000
_LONGEST_FORMAT, _LONGEST_TITLE = 255, 31  # characters (Excel specifications and limits)
_SAVE_AS = "open it in Excel and save it as .xlsx, without a password"
SAVE_AGAIN = "open it in Excel and save it anew as .xlsx"
# The type of an OLE file by its stream names, and what to do; the last row is for all others.
_OLE: tuple[tuple[frozenset[str], Rule, str, str], ...] = (
    (
        frozenset({"EncryptedPackage"}),
        WORKBOOK_ENCRYPTED,
        "the workbook is locked with a password",
        "open it in Excel; File, Info, Protect Workbook, Encrypt with Password: delete the password, then save it",
    ),
    (
        frozenset({"Workbook", "Book"}),
        WORKBOOK_OLD,
        "the workbook is from before Excel 2007 (.xls)",
        "open it in Excel; File, Save As: choose Excel Workbook (.xlsx), and name that file here",
    ),
    (frozenset(), WORKBOOK_ENCRYPTED, "the workbook is locked with a password, or from before Excel 2007", _SAVE_AS),
)


@dataclass(slots=True)
class Contents:
    """The names of a workbook's parts in the package, and how its dates are stored."""

    sheets: list[tuple[str, str]] = field(default_factory=list)  # (title, part), hidden sheets last
    texts: str | None = None
    since_1904: bool = False
    formats: list[str] = field(default_factory=list)  # the number format of each style


def check_package(data: bytes, file: str) -> None:
    """Raise DataError if this is no workbook, is encrypted, or unpacks to too many bytes."""

    def refuse(rule: Rule, message: str, hint: str = _SAVE_AS) -> DataError:
        return DataError(Problem(rule, message, Place(file), hint))

    if data.startswith(OLE_START):
        names = stream_names(data)
        raise refuse(*next(row[1:] for row in _OLE if row[0] & names or not row[0]))
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise refuse(WORKBOOK_NOT_A_WORKBOOK, "this is not an Excel workbook") from None
    if any(part.flag_bits & 1 for part in parts):
        raise refuse(WORKBOOK_ENCRYPTED, "the workbook is locked with a password")
    if sum(part.file_size for part in parts) > _LARGEST_UNPACKED or len(parts) > _MOST_PARTS:
        raise refuse(WORKBOOK_TOO_LARGE, "the workbook unpacks to far more than a guest list can be", TOO_LARGE)
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise refuse(WORKBOOK_NOT_A_WORKBOOK, "this is not an Excel workbook")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):  # Excel uses no other compression
        raise refuse(WORKBOOK_NOT_A_WORKBOOK, "the workbook is packed in a way that Excel does not know", SAVE_AGAIN)


def contents(package: ZipFile) -> Contents:
    """The parts of a workbook. Raises PartError, or an error of zipfile for a damaged package."""
    found = Contents()
    book = next((part for kind, part in _related(package, "").values() if kind == "officeDocument"), "xl/workbook.xml")
    related = _related(package, book)
    by_kind = dict(reversed(related.values()))  # keeps the first of each kind
    found.texts = by_kind.get("sharedStrings")
    listed: list[tuple[bool, str, str]] = []
    with package.open(book) as part:
        for around, name, attributes in elements(part):
            if name == "workbookPr":
                found.since_1904 = attributes.get("date1904") in ("1", "true")
            elif (around, name) == ("sheets", "sheet") and attributes.get("id") in related:
                kind, sheet = related[attributes["id"]]
                if kind == "worksheet" and sheet in package.NameToInfo:
                    listed.append(
                        (
                            attributes.get("state", "visible") != "visible",
                            attributes.get("name", "")[:_LONGEST_TITLE],
                            sheet,
                        )
                    )
    if len({sheet for *_, sheet in listed}) < len(listed):
        raise PartError("the workbook is damaged: two sheets are one part")
    found.sheets = [(title, sheet) for _, title, sheet in sorted(listed, key=lambda one: one[0])]
    if "styles" in by_kind:
        found.formats = list(_formats(package, by_kind["styles"]))
    return found


def _related(package: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """The internal relationships of a part, by id: the kind, and the name of the related part."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    found = {}
    if listing in package.NameToInfo:
        with package.open(listing) as stream:
            for _, name, attributes in elements(stream):
                if name == "Relationship" and attributes.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
                    kind = attributes.get("Type", "").rpartition("/")[2]
                    found[attributes.get("Id", "")] = (kind, target.lstrip("/"))
    return found


def _formats(package: ZipFile, part: str) -> Iterator[str]:
    """The number format of each style: its code, or the number of a format built into Excel."""
    said: dict[str, str] = {}
    with package.open(part) as stream:
        for around, name, attributes in elements(stream):
            number = attributes.get("numFmtId", "0")
            if (around, name) == ("numFmts", "numFmt"):
                said[number] = attributes.get("formatCode", "")[:_LONGEST_FORMAT]
            elif (around, name) == ("cellXfs", "xf"):
                yield said.get(number, number)
