"""The bytes of a face: a variable font is pinned to the weight that is wanted, which is seldom how it comes."""

from typing import Any

import uharfbuzz

from briefgen.fonts.catalogue import Face

_harfbuzz: Any = uharfbuzz  # a compiled module, whose names the type checker cannot see

_REGULAR, _BOLD = 400, 700  # OpenType 1.9, usWeightClass


def font_data(face: Face) -> bytes:
    """The font file of the face, static, at regular or bold weight and normal width.

    It takes a few milliseconds for a variable font, so whoever needs the data should keep it.
    """
    data = face.path.read_bytes()
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
