"""Reads PDFs back with two other engines."""

from io import BytesIO

import pypdf
import pypdfium2


def pages_by_pdfium(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def pages_by_pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """Text without white space, and with the hyphens that pdfium marks at a line's end made plain."""
    return "".join(text.replace("\x02", "-").replace("\ufffe", "-").split())
