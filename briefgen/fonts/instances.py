"""The bytes of a face at regular weight: a variable font is not always regular as it comes."""

from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont

from briefgen.fonts.catalogue import Face

_REGULAR = 400


def font_data(face: Face) -> bytes:
    """The font file of the face. Where its default is another weight (Noto Sans Hebrew: thin), a regular one is made.

    Making one takes a fifth of a second, so whoever needs the data should keep it.
    """
    with TTFont(face.path, lazy=True) as font:
        weights = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} if "fvar" in font else {}
    if weights.get("wght", _REGULAR) == _REGULAR:
        return face.path.read_bytes()
    # Imported here, as it takes a tenth of a second and hardly any paper needs it.
    from fontTools.varLib import instancer

    make: Any = instancer.instantiateVariableFont
    with TTFont(face.path, recalcTimestamp=False) as font:
        make(font, weights | {"wght": _REGULAR}, inplace=True)
        out = BytesIO()
        font.save(out)
    return out.getvalue()
