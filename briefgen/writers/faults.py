"""How to tell that a finished file is not complete or not in its format: each function returns the fault, or None."""

from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - named as what it is: an exception

_XML = (".xml", ".rels")
_PDF_END = 1024  # bytes at the end of a PDF that readers search for the end marker


def package_fault(data: bytes) -> str | None:
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


def text_fault(data: bytes) -> str | None:
    """The fault of a file that is text in UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is no text"
    return None if data.strip() else "it is empty"


def pdf_fault(data: bytes) -> str | None:
    """The fault of a PDF: readers look for its marks at the beginning and near the end."""
    whole = data.startswith(b"%PDF-") and b"%%EOF" in data[-_PDF_END:] and b"startxref" in data[-_PDF_END:]
    return None if whole else "it is no whole PDF"
