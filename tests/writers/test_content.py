"""The digest of a file's content does not depend on how it was compressed, and on everything else."""

import re
import zlib
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from briefgen.document import Document, map_texts
from briefgen.writers import FORMATS
from briefgen.writers.content import content_digest
from tests.documents import theme
from tests.sample import EVERYTHING

_LENGTH = re.compile(rb"/Length (\d+)([^<>]*>>\s*stream\r?\n)")


def zipped_again(data: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_STORED) as new:
        for name in reversed(old.namelist()):
            part = old.read(name)
            new.writestr(name, png_again(part) if name.endswith(".png") else part)
    return out.getvalue()


def png_again(data: bytes) -> bytes:
    """A PNG with the same pixel data at another level."""
    out, pixels, at = data[:8], b"", 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        if kind == b"IDAT":
            pixels += body
        elif kind == b"IEND":
            out += chunk(b"IDAT", zlib.compress(zlib.decompress(pixels), 0)) + chunk(kind, body)
        else:
            out += chunk(kind, body)
        at += 12 + size
    return out


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def deflated_again(data: bytes) -> bytes:
    """A PDF with the same streams at another level; its offsets are wrong then, which no digest of content reads."""
    out, at = b"", 0
    while found := _LENGTH.search(data, at):
        end = found.end() + int(found[1])
        stream = data[found.end() : end]
        if b"FlateDecode" in data[data.rfind(b" obj", 0, found.end()) : found.end()]:
            stream = zlib.compress(zlib.decompress(stream), 1)
        out += data[at : found.start()] + b"/Length %d" % len(stream) + found[2] + stream
        at = end
    return out + data[at:]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {
        name: format.write(EVERYTHING, theme()) for name, format in FORMATS.items() if name in ("docx", "pdf", "html")
    }


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_compressing_again_changes_the_file_and_not_the_content(format: str, files: dict[str, bytes]) -> None:
    other = (zipped_again if format == "docx" else deflated_again)(files[format])
    assert other != files[format]
    assert content_digest(other, format) == content_digest(files[format], format)


def changed(document: Document) -> Document:
    return replace(document, blocks=map_texts(document.blocks, lambda text: replace(text, text=text.text[::-1])))


@pytest.mark.parametrize("format", FORMATS)
def test_another_word_changes_the_content(format: str) -> None:
    write = FORMATS[format].write
    one, other = write(EVERYTHING, theme()), write(changed(EVERYTHING), theme())
    assert content_digest(one, format) != content_digest(other, format)
    assert content_digest(one, format) == content_digest(write(EVERYTHING, theme()), format)


def test_every_part_and_its_name_counts(files: dict[str, bytes]) -> None:
    data = files["docx"]
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        for chosen in names:
            out = BytesIO()
            with ZipFile(out, "w", ZIP_DEFLATED) as new:
                for name in names:
                    part = package.read(name)
                    new.writestr(name, part + b" " if name == chosen else part)
            assert content_digest(out.getvalue(), "docx") != content_digest(data, "docx"), chosen


def test_an_object_of_a_pdf_counts(files: dict[str, bytes]) -> None:
    data = files["pdf"]
    assert content_digest(data.replace(b"/Width 3", b"/Width 4"), "pdf") != content_digest(data, "pdf")
