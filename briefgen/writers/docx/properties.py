"""The file properties: those of the Document, and no data about the computer or its user."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape

from briefgen.document import Document, plain_text
from briefgen.writers.docx.characters import writable

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
APP_XML = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>briefgen</Application></Properties>"
)


def write_properties(document: Document) -> bytes:
    """The core properties (ECMA-376 part 2, 11); empty ones are left out."""
    moment = _moment(document.modified)
    said = {
        "dc:title": plain_text(document.title),
        "dc:creator": document.author,
        "dc:subject": document.subject,
        "cp:keywords": ", ".join(document.keywords),
        "dc:language": document.language,
        "cp:lastModifiedBy": document.author,
    }
    elements = [f"<{name}>{escape(writable(text))}</{name}>" for name, text in said.items() if text]
    elements.append("<cp:revision>1</cp:revision>")
    elements += [
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    ]
    return f"<cp:coreProperties {_NAMESPACES}>{''.join(elements)}</cp:coreProperties>".encode()


def _moment(moment: datetime) -> str:
    """The time in UTC; a time without an offset is taken as UTC, never as local time."""
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
