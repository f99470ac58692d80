"""The file properties: those of the Document, and no data about the computer or its user."""

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from briefgen.document import Document, plain_text
from briefgen.writers.pdf.file import PdfFile, text_string

_PROGRAM = "briefgen"
# PDF/A-2, 6.6.2.3: a schema that XMP does not define is described in the file.
_PDFUA_SCHEMA = (
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li>"
    "</rdf:Seq></pdfaSchema:property></rdf:li>"
)
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
%s
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class _Properties:
    """What the information dictionary and the metadata say alike."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    moment: datetime


def write_properties(document: Document, file: PdfFile) -> tuple[int, int]:
    """Add the information dictionary (ISO 32000-1, 14.3.3) and the metadata (14.3.2); the numbers of both."""
    title, keywords = plain_text(document.title), ", ".join(document.keywords)
    given = _Properties(
        title, document.author, document.subject, keywords, document.language, _in_utc(document.modified)
    )
    information = file.add(_information(given))
    metadata = file.add_filtered(_metadata(given).encode(), "/Type/Metadata/Subtype/XML")
    return information, metadata


def _information(given: _Properties) -> str:
    texts = {"Title": given.title, "Author": given.author, "Subject": given.subject, "Keywords": given.keywords}
    words = "".join(f"/{name}{text_string(text)}" for name, text in texts.items() if text)
    stamp = given.moment.strftime("D:%Y%m%d%H%M%S") + ("Z" if given.moment.tzinfo else "")
    return f"<<{words}/Creator({_PROGRAM})/Producer({_PROGRAM})/CreationDate({stamp})/ModDate({stamp})>>"


def _metadata(given: _Properties) -> str:
    stamp = given.moment.strftime("%Y-%m-%dT%H:%M:%S") + ("Z" if given.moment.tzinfo else "")
    parts = [
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
        _array("dc:title", "Alt", given.title),
        _array("dc:creator", "Seq", given.author),
        _array("dc:description", "Alt", given.subject),
        _array("dc:language", "Bag", given.language),
        f"<pdf:Keywords>{escape(given.keywords)}</pdf:Keywords>" if given.keywords else "",
        f"<pdf:Producer>{_PROGRAM}</pdf:Producer><xmp:CreatorTool>{_PROGRAM}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>",
        f"<pdfaExtension:schemas><rdf:Bag>{_PDFUA_SCHEMA}</rdf:Bag></pdfaExtension:schemas>",
    ]
    return _PACKET % "\n".join(filter(None, parts))


def _array(name: str, kind: str, text: str) -> str:
    if not text:
        return ""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{language}>{escape(text)}</rdf:li></rdf:{kind}></{name}>"


def _in_utc(moment: datetime) -> datetime:
    """The time in UTC; a time without an offset stays without one."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC)
