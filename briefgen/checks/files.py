"""Files: the finished files can be opened, and are small enough for e-mail."""

from collections.abc import Callable, Iterator
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - named as what it is: an exception

from briefgen.checks.subject import FileSubject
from briefgen.errors import Problem
from briefgen.rules.papers import BUILT_BROKEN, BUILT_TOO_LARGE

_LARGEST_MAIL = 10_000_000  # bytes; e-mail encoding adds a third
_XML = (".xml", ".rels")
_PDF_END = 1024  # bytes at the end of a PDF that readers search for the end marker


def check_opens(subject: FileSubject) -> Iterator[Problem]:
    """The file is complete and in its format; readers show an error, or nothing, for a truncated file."""
    if (fault := FAULTS[subject.format](subject.data)) is not None:
        message = f"{subject.name} does not open again: {fault}"
        hint = "this is no mistake of yours: report it with the event's file, and use another format until then"
        yield Problem(BUILT_BROKEN, message, None, hint)


def check_size(subject: FileSubject) -> Iterator[Problem]:
    """Many mail servers refuse messages of more than 10 MB."""
    if len(subject.data) > _LARGEST_MAIL:
        message = f"{subject.name} has {len(subject.data) / 1_000_000:,.0f} MB, more than many mail servers take"
        yield Problem(BUILT_TOO_LARGE, message, None, "use fewer photographs, or a smaller logo")


def _package_fault(data: bytes) -> str | None:
    """The fault of a Word file: all its parts must be complete, and the XML parts well-formed."""
    name = ""
    try:
        with ZipFile(BytesIO(data)) as package:
            if "word/document.xml" not in package.NameToInfo:
                return "it holds no document"
            for name in package.namelist():
                part = package.read(name)
                if name.endswith(_XML):
                    ParserCreate().Parse(part, True)
    except (BadZipFile, ZlibError, EOFError, NotImplementedError):
        return "it is no whole package"
    except ExpatError:
        return f"its part {name} is damaged"
    return None


def _text_fault(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is no text"
    return None if data.strip() else "it is empty"


def _pdf_fault(data: bytes) -> str | None:
    whole = data.startswith(b"%PDF-") and b"%%EOF" in data[-_PDF_END:] and b"startxref" in data[-_PDF_END:]
    return None if whole else "it is no whole PDF"


# For each format a function that returns the fault of a finished file, None if it is whole.
FAULTS: dict[str, Callable[[bytes], str | None]] = {
    "docx": _package_fault,
    "pdf": _pdf_fault,
    "html": _text_fault,
    "txt": _text_fault,
    "md": _text_fault,
}
