"""The bytes of fonts, read once per process; variable fonts are converted to static ones at a fixed weight."""

from pathlib import Path
from typing import Any

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.reading import kept, read_bytes

_harfbuzz: Any = uharfbuzz  # compiled module without type information

_LARGEST = 100_000_000  # bytes; the largest font of the packages has 17 million
_REGULAR, _BOLD = 400, 700  # OpenType 1.9, usWeightClass


@kept
def font_file(path: Path) -> bytes:
    """The unchanged bytes of a font file."""
    return read_bytes(path, _LARGEST)


@kept
def font_data(face: Face) -> bytes:
    """The face as a static font, at regular or bold weight and normal width."""
    data = font_file(face.path)
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
