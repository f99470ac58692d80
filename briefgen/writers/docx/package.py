"""Writes parts into the zip of an Open Packaging Conventions file; the same parts give the same bytes."""

import struct
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from xml.sax.saxutils import quoteattr
from zlib import crc32

from docx.opc.constants import CONTENT_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships

from briefgen.document import Picture
from briefgen.writers.compression import deflated

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
    "png": CONTENT_TYPE.PNG,
    "jpeg": CONTENT_TYPE.JPEG,
}
_DATE = (1 << 5) | 1  # 1 January 1980, the first date in a zip: the time of writing is not stored
_Packed = tuple[bytes, int, int]  # deflated data, checksum, original size


class KeptPart(Part):
    """A part used by many packages; it is compressed once."""

    @cached_property
    def packed(self) -> _Packed:
        """The deflated content."""
        return _pack(self.blob)


def xml_part(name: str, content_type: str, markup: bytes) -> Part:
    """A part from UTF-8 markup without an XML declaration; `name` is its path in the package ("/word/styles.xml")."""
    return Part(PackURI(name), content_type, _DECLARATION.encode() + markup)


def kept_part(name: str, content_type: str, markup: str) -> KeptPart:
    """A part that is created once and used by many packages."""
    return KeptPart(PackURI(name), content_type, (_DECLARATION + markup).encode())


def picture_part(picture: Picture, number: int) -> Part:
    """The part that holds a picture's bytes."""
    content_type = CONTENT_TYPE.PNG if picture.format == "png" else CONTENT_TYPE.JPEG
    return Part(PackURI(f"/word/media/image{number}.{picture.format}"), content_type, picture.data)


def relate(source: Part | OpcPackage, target: Part | str, kind: str) -> str:
    """Add a relationship, without a search for an existing one, and return its id. A text target is outside the
    package.
    """
    name = f"rId{len(source.rels) + 1}"
    source.rels.add_relationship(kind, target, name, isinstance(target, str))
    return name


def save(package: OpcPackage) -> bytes:
    """The package as a zip: content types first, then each part and its relationships, in relationship order."""
    parts = list(dict.fromkeys(_walk(package.rels)))
    entries = [("[Content_Types].xml", _pack(_content_types(parts))), ("_rels/.rels", _pack(_rels(package.rels)))]
    for part in parts:
        entries.append((part.partname.membername, part.packed if isinstance(part, KeptPart) else _pack(part.blob)))
        if part.rels:
            entries.append((part.partname.rels_uri.membername, _pack(_rels(part.rels))))
    return _zip(entries)


def zipped(parts: Mapping[str, str]) -> bytes:
    """A package inside the package, of parts in XML: the workbook of a chart."""
    return _zip([(name, _pack((_DECLARATION + markup).encode())) for name, markup in parts.items()])


def _walk(rels: Relationships) -> Iterator[Part]:
    inside = [rel.target_part for rel in rels.values() if not rel.is_external]
    return chain(inside, *(_walk(part.rels) for part in inside))


def _content_types(parts: list[Part]) -> bytes:
    defaults = (f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _DEFAULTS.items())
    own = (part for part in parts if _DEFAULTS.get(part.partname.ext) != part.content_type)
    overrides = (f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>' for part in own)
    return f'{_DECLARATION}<Types xmlns="{_CONTENT_TYPES}">{"".join(chain(defaults, overrides))}</Types>'.encode()


def _rels(rels: Relationships) -> bytes:
    lines = (
        f'<Relationship Id="{rel.rId}" Type="{rel.reltype}" Target={quoteattr(rel.target_ref)}'
        + (' TargetMode="External"/>' if rel.is_external else "/>")
        for rel in rels.values()
    )
    return f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'.encode()


def _pack(data: bytes) -> _Packed:
    return deflated(data), crc32(data), len(data)


def _zip(entries: list[tuple[str, _Packed]]) -> bytes:
    """A zip (APPNOTE 4.3) of deflated entries; the standard library's zipfile would compress the kept parts again."""
    files, directory, offset = [], [], 0
    for name, (packed, checksum, size) in entries:
        member = name.encode()
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, _DATE, checksum, len(packed), size, len(member), 0)
        files += [b"PK\3\4", fields, member, packed]
        directory += [b"PK\1\2\x14\0", fields, struct.pack("<HHHII", 0, 0, 0, 0, offset), member]
        offset += 30 + len(member) + len(packed)
    listing = b"".join(directory)
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(listing), offset, 0)
    return b"".join((*files, listing, b"PK\5\6", end))
