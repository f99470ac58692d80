"""The bytes of fonts, read once a process; a variable font is pinned to a weight, which is seldom how it comes."""

from pathlib import Path
from typing import Any

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.reading import kept, read_bytes

_harfbuzz: Any = uharfbuzz  # a compiled module, whose names the type checker cannot see

_LARGEST = 100_000_000  # bytes; the largest that come with the packages have 17 million
_REGULAR, _BOLD = 400, 700  # OpenType 1.9, usWeightClass


@kept
def font_file(path: Path) -> bytes:
    """A font file as it is."""
    return read_bytes(path, _LARGEST)


@kept
def font_data(face: Face) -> bytes:
    """The font file of the face, static, at regular or bold weight and normal width."""
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
