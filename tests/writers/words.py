"""The words of a finished file, read back with another library than the one that wrote it."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pypdfium2
from lxml import etree, html


def words_in(format: str, data: bytes) -> str:
    """All words of a paper's body, as a reader of that format meets them."""
    match format:
        case "docx":
            return "".join(map(str, docx.Document(BytesIO(data)).element.body.itertext())) + _in_charts(data)
        case "pdf":
            with pypdfium2.PdfDocument(data) as pages:
                return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
        case "html":
            return "".join(map(str, html.document_fromstring(data).itertext()))
        case _:
            return data.decode("utf-8")


def _in_charts(data: bytes) -> str:
    """The words in the charts of a Word file, which are parts of their own."""
    with ZipFile(BytesIO(data)) as package:
        charts = [package.read(name) for name in package.namelist() if name.startswith("word/charts/chart")]
    return " ".join(str(text) for chart in charts for text in etree.fromstring(chart).itertext())
