"""The bytes of fonts, read once per process; variable fonts are converted to static ones at a fixed weight."""

from pathlib import Path
from typing import Any

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.reading import kept, read_bytes

_harfbuzz: Any = uharfbuzz  # compiled module without type information

LARGEST_FONT = 100_000_000  # bytes; the largest font of the packages has 17 million
_REGULAR, _BOLD = 400, 700  # OpenType 1.9, usWeightClass


def font_file(face: Face) -> bytes:
    """The unchanged bytes of a face's file."""
    return _bytes_of((face.path, face.digest))


@kept
def _bytes_of(file: tuple[Path, str]) -> bytes:
    return read_bytes(file[0], LARGEST_FONT)


@kept
def font_data(face: Face) -> bytes:
    """The face as a static font, at regular or bold weight and normal width."""
    data = font_file(face)
    font = _harfbuzz.Face(_harfbuzz.Blob(data))
    axes = {axis.tag: axis.default_value for axis in font.axis_infos}
    if not axes:
        return data
    wanted = _harfbuzz.SubsetInput()
    wanted.keep_everything()
    for axis, usual in (axes | {"wght": _BOLD if face.bold else _REGULAR}).items():
        wanted.pin_axis_location(font, axis, usual)
    pinned: bytes = _harfbuzz.subset(font, wanted).blob.data
    return pinned
