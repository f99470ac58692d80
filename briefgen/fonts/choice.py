"""Splits a text into runs, each with the face that has its characters: the theme's family first, then others."""

import re
from functools import lru_cache
from itertools import pairwise

from briefgen.fonts.catalogue import Face, Family, installed_family
from briefgen.fonts.coverage import clings, covered, covers
from briefgen.fonts.scripts import SCRIPTS

Run = tuple[Face, str]

_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff]")
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_SPACE = re.compile(r"\s")

_KEPT = 65_536  # characters and clusters whose face is kept: all that one paper in Chinese can have

# Which family draws Han where all of them could, first the one whose letter forms the reader knows.
_CHINESE = ("Noto Sans SC", "Noto Sans JP", "Noto Sans KR")
_JAPANESE = ("Noto Sans JP", "Noto Sans SC", "Noto Sans KR")
_KOREAN = ("Noto Sans KR", "Noto Sans SC", "Noto Sans JP")


def choose(
    text: str, family: Family, *, bold: bool = False, italic: bool = False, context: str = "", language: str = ""
) -> list[Run]:
    """The runs of `text`, which joined are `text`.

    Han characters follow the script of their neighbours: Korean forms if `context` (the paragraph; by default the
    text itself) holds Hangul, Japanese ones if it holds kana, else those of `language`, else simplified Chinese.
    A character that no face covers comes in the family's own face.
    """
    base = family.face(bold, italic)
    if text.isascii() or covered(base).issuperset(map(ord, text)):
        return [(base, text)] if text else []
    han = _han_families(context or text, language)
    starts: list[tuple[Face, int]] = []  # of runs
    at = 0
    for cluster in _clusters(text):
        if starts and _SPACE.match(cluster) and all(covers(starts[-1][0], each) for each in cluster):
            face = starts[-1][0]
        else:
            face = _face_for(cluster, family, bold, italic, han) or base
        if not starts or starts[-1][0] != face:
            starts.append((face, at))
        at += len(cluster)
    return [(face, text[start:end]) for (face, start), (_, end) in pairwise([*starts, (base, at)])]


@lru_cache(maxsize=_KEPT)
def has_face(character: str, families: tuple[Family, ...]) -> bool:
    """Whether any of the families, or one that stands by for other scripts, covers the character."""
    return any(_face_for(character, family, False, False, _CHINESE) is not None for family in families)


def _clusters(text: str) -> list[str]:
    """Characters with the marks that cling to them: a face must have the whole cluster."""
    starts = [at for at, character in enumerate(text) if at == 0 or not clings(character)]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


@lru_cache(maxsize=_KEPT)
def _face_for(cluster: str, family: Family, bold: bool, italic: bool, han: tuple[str, ...]) -> Face | None:
    own = (family.face(bold, italic), family.face(bold), family.face())
    for face in own:
        if all(covers(face, character) for character in cluster):
            return face
    for name in _stand_by(cluster[0], han):
        other = installed_family(name)
        if other and all(covers(other.faces[0], character) for character in cluster):
            return other.face(bold, italic)
    # A mark that no face has together with its letter must not cost the letter.
    return _face_for(cluster[0], family, bold, italic, han) if len(cluster) > 1 else None


def _stand_by(character: str, han: tuple[str, ...]) -> tuple[str, ...]:
    """Families to try in turn; the large East Asian files come first or last, as they are slow to open."""
    small = _SMALL_FAMILIES
    return (*han, *small) if _EAST_ASIAN.match(character) else (*small, *han)


_SMALL_FAMILIES = ("Noto Sans", *(script.family for script in SCRIPTS))


@lru_cache(maxsize=8)  # asked for each run of one and the same paragraph
def _han_families(context: str, language: str) -> tuple[str, ...]:
    if _HANGUL.search(context):
        return _KOREAN
    if _KANA.search(context):
        return _JAPANESE
    return {"ko": _KOREAN, "ja": _JAPANESE}.get(language[:2], _CHINESE)
