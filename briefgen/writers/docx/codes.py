"""A QR code as a picture of a few pixels for each of its squares."""

import struct
from functools import lru_cache
from zlib import crc32

from briefgen.document import Picture, QrCode, plain_text
from briefgen.layout.codes import QUIET
from briefgen.themes import POINTS_PER_MM
from briefgen.writers.compression import zlib_stream
from briefgen.writers.docx.markup import TWIPS_PER_POINT, Element
from briefgen.writers.docx.pictures import write_picture
from briefgen.writers.docx.story import Story

_PIXELS = 12  # of a square's side: about 600 dpi in print


def write_code(paragraph: Element, code: QrCode, most: int, story: Story) -> None:
    """A run with the code as a picture, at most `most` twips wide."""
    side = min(code.width * POINTS_PER_MM, most / TWIPS_PER_POINT)
    write_picture(paragraph, code_picture(code.modules), plain_text(code.alt), side, side, story)


@lru_cache(maxsize=16)
def code_picture(modules: tuple[bytes, ...]) -> Picture:
    """The code with its quiet zone as a PNG in black and white."""
    side = (len(modules) + 2 * QUIET) * _PIXELS
    light = b"\0" + b"\xff" * ((side + 7) // 8)
    rows = [light] * (QUIET * _PIXELS)
    for row in modules:
        rows += [b"\0" + _bits(row, side)] * _PIXELS
    rows += [light] * (QUIET * _PIXELS)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)  # one bit of grey (PNG, 11.2.2)
    chunks = (b"IHDR", head), (b"IDAT", zlib_stream(b"".join(rows))), (b"IEND", b"")
    return Picture(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks), "png", side, side)


def _bits(row: bytes, side: int) -> bytes:
    """A row of pixels: a bit is 1 where it is light."""
    quiet = "1" * (QUIET * _PIXELS)
    pixels = quiet + "".join("0" * _PIXELS if dark else "1" * _PIXELS for dark in row) + quiet
    whole = (side + 7) // 8
    return int(pixels.ljust(whole * 8, "1"), 2).to_bytes(whole, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
