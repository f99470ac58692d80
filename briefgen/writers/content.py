"""The digest of what a finished file contains, which is the same on every machine.

Two versions of a library compress the same bytes differently, also the one by which Pillow makes pictures: files made
of the same data on two machines may differ. What they contain does not. This digest is taken of the inflated parts of a
Word file in the order of their names, of the objects of a PDF with their streams inflated, and of pictures with their
pixel data inflated.
"""

import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

_STREAM = re.compile(rb"/Length (\d+)([^<>]*>>\s*stream\r?\n)")
_XREF = b"/Type/XRef"  # the last object holds positions, and an identifier made of the compressed bytes
_EMBEDDED_PNG = re.compile(rb"data:image/png;base64,([A-Za-z0-9+/=]+)")
_PNG = b"\x89PNG\r\n\x1a\n"


def content_digest(data: bytes, format: str) -> str:
    """The SHA-256 of what a file contains; `format` is "docx", "pdf", "html", "txt" or "md"."""
    found = sha256()
    for part in _parts(data, format):
        found.update(b"%d\n" % len(part))
        found.update(part)
    return found.hexdigest()


def _parts(data: bytes, format: str) -> Iterator[bytes]:
    match format:
        case "docx":
            with ZipFile(BytesIO(data)) as package:
                for name in sorted(package.namelist()):
                    yield name.encode()
                    yield _inflated_png(package.read(name))
        case "pdf":
            yield from _pdf_parts(data)
        case "html":
            at = 0
            for picture in _EMBEDDED_PNG.finditer(data):
                yield data[at : picture.start(1)]
                yield _inflated_png(b64decode(picture[1]))
                at = picture.end(1)
            yield data[at:]
        case _:
            yield data


def _pdf_parts(data: bytes) -> Iterator[bytes]:
    at = 0
    while found := _STREAM.search(data, at):
        start, end = found.end(), found.end() + int(found[1])
        stream, head = data[start:end], data[at : found.start()]
        if _XREF in head:
            return
        yield head
        yield found[2]
        yield _inflated(stream) if b"FlateDecode" in data[data.rfind(b" obj", 0, start) : start] else stream
        at = end
    yield data[at:]


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return data


def _inflated_png(data: bytes) -> bytes:
    """A PNG with its pixel data inflated and without the checksums of its chunks; other data as it is."""
    if not data.startswith(_PNG):
        return data
    chunks: list[bytes] = []
    pixels, at = b"", len(_PNG)
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        if kind == b"IDAT":
            pixels += body
        else:
            chunks += [kind, body]
        at += 12 + size
    return b"".join([*chunks, b"IDAT", _inflated(pixels), data[at:]])
