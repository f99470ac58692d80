"""The properties of the file: what the Document says of itself, and nothing of the machine that wrote it."""

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
    """The core properties (ECMA-376 part 2, 11); what the Document leaves empty is left out."""
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
    """In UTC; a time without an offset counts as UTC, never as the machine's own."""
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
