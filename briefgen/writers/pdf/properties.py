"""The file properties: those of the Document, and no data about the computer or its user."""

from datetime import UTC, datetime
from typing import Any

from briefgen.document import Document, plain_text


def write_properties(document: Document, sheet: Any) -> None:
    """Fill the document information dictionary (ISO 32000-1, 14.3.3) of ReportLab's canvas."""
    sheet.setTitle(plain_text(document.title))
    sheet.setAuthor(document.author)
    sheet.setSubject(document.subject)
    sheet.setKeywords(", ".join(document.keywords))
    sheet.setCreator("briefgen")
    sheet.setViewerPreference("DisplayDocTitle", "true")
    stamp = _pdf_date(document.modified)
    sheet._doc.setDateFormatter(lambda *_: stamp)


def _pdf_date(moment: datetime) -> str:
    """The time in UTC; a time without an offset is written without one."""
    if moment.tzinfo is None:
        return moment.strftime("D:%Y%m%d%H%M%S")
    return moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
