"""Cuts fonts down to some of their glyphs, for embedding, and reads the metrics that go with them."""

from struct import unpack_from
from typing import Any, NamedTuple

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.fonts.instances import font_data
from briefgen.reading import kept

_harfbuzz: Any = uharfbuzz  # compiled module without type information

# Tables that a viewer of PDF does not read in an embedded TrueType font with a map from codes to glyphs (ISO 32000-1,
# 9.9): the text was shaped already.
_NEEDLESS = tuple(
    int.from_bytes(tag.ljust(4).encode(), "big")
    for tag in (
        "BASE", "DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "STAT", "VORG", "cmap", "gasp", "kern",
        "meta", "name", "post", "vhea", "vmtx",
    )
)  # fmt: skip


class CutFont(NamedTuple):
    """A font file with some glyphs only, and the number in it of each glyph of the whole font."""

    data: bytes
    numbers: dict[int, int]


class Metrics(NamedTuple):
    """Metrics of a face in thousandths of the font size, the angle in degrees: positive leans to the right."""

    box: tuple[int, int, int, int]
    angle: float
    ascent: int
    descent: int  # negative below the baseline
    capitals: int


def cut_font(face: Face, glyphs: tuple[int, ...]) -> CutFont:
    """The face with the given glyphs, those they are composed of, and the missing glyph as number 0."""
    whole = _harfbuzz.Face(_harfbuzz.Blob(font_data(face)))
    wanted = _harfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(_NEEDLESS)
    flags = _harfbuzz.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    plan = _harfbuzz.SubsetPlan(whole, wanted)
    numbers = plan.old_to_new_glyph_mapping
    return CutFont(plan.execute().blob.data, {glyph: numbers[glyph] for glyph in glyphs})


@kept
def metrics(face: Face) -> Metrics:
    """The metrics of a face (OpenType 1.9: head, hhea, post, OS/2)."""
    font = _harfbuzz.Face(_harfbuzz.Blob(font_data(face)))
    scale = 1000 / font.upem
    left, low, right, high = unpack_from(">hhhh", font.reference_table("head").data, 36)
    ascent, descent = unpack_from(">hh", font.reference_table("hhea").data, 4)
    (slant,) = unpack_from(">i", font.reference_table("post").data, 4)
    about = font.reference_table("OS/2").data
    version, capitals = unpack_from(">H", about)[0], ascent * 0.7
    if version >= 2:
        (capitals,) = unpack_from(">h", about, 88)
    box = (round(left * scale), round(low * scale), round(right * scale), round(high * scale))
    return Metrics(box, -slant / 65536, round(ascent * scale), round(descent * scale), round(capitals * scale))
