"""Writes papers as PDF, and reads them back with two other engines."""

from io import BytesIO

import pypdf
import pypdfium2

from briefgen.document import Document
from briefgen.writers.pdf import write_pdf
from tests.documents import theme


def write(paper: Document) -> bytes:
    """The paper in the classic look."""
    return write_pdf(paper, theme())


def pages_by_pdfium(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def pages_by_pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """Text without white space, and with the hyphens that pdfium marks at a line's end made plain."""
    return "".join(text.replace("\x02", "-").replace("\ufffe", "-").split())
