"""The words of a finished file, read back with another library than the one that wrote it."""

from io import BytesIO

import docx
import pypdfium2
from lxml import html


def words_in(format: str, data: bytes) -> str:
    """All words of a paper's body, as a reader of that format meets them."""
    match format:
        case "docx":
            return "".join(map(str, docx.Document(BytesIO(data)).element.body.itertext()))
        case "pdf":
            with pypdfium2.PdfDocument(data) as pages:
                return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
        case "html":
            return "".join(map(str, html.document_fromstring(data).itertext()))
        case _:
            return data.decode("utf-8")
