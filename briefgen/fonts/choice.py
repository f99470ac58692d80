"""Splits a text into runs, each with the face that has its characters: the theme's family first, then others."""

import re
from functools import lru_cache
from itertools import pairwise

from briefgen.fonts.catalogue import Face, Family, installed_family
from briefgen.fonts.coverage import clings, covered, covers
from briefgen.scripts import EAST_ASIAN, HAN, SCRIPTS, Script, east_asian_script, script_of_language

Run = tuple[Face, str]

_EAST_ASIAN = re.compile("[" + "".join(script.characters for script in EAST_ASIAN) + "]")
_SPACE = re.compile(r"\s")

_KEPT = 65_536  # characters and clusters whose face is kept: all that one paper in Chinese can have


def _families_of_han(script: Script) -> tuple[str, ...]:
    """Which family draws Han where all of them could: first the one whose letter forms the reader knows."""
    return tuple(dict.fromkeys((script.family, *(each.family for each in EAST_ASIAN))))


_FAMILIES_OF_HAN = {script: _families_of_han(script) for script in EAST_ASIAN}
_SMALL_FAMILIES = ("Noto Sans", *(script.family for script in SCRIPTS if script not in EAST_ASIAN))


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
            face = _noted(_face_for(cluster, family, bold, italic, han)) or base
        if not starts or starts[-1][0] != face:
            starts.append((face, at))
        at += len(cluster)
    return [(face, text[start:end]) for (face, start), (_, end) in pairwise([*starts, (base, at)])]


def has_face(character: str, families: tuple[Family, ...]) -> bool:
    """Whether any of the families, or one that stands by for other scripts, covers the character."""
    faces = (_noted(_face_for(character, family, False, False, _FAMILIES_OF_HAN[HAN])) for family in families)
    return any(face is not None for face in faces)


def _noted(face: Face | None) -> Face | None:
    """The face that was chosen, its file noted as read though the choice was made before."""
    if face is not None:
        covered(face)
    return face


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
    return (*han, *_SMALL_FAMILIES) if _EAST_ASIAN.match(character) else (*_SMALL_FAMILIES, *han)


@lru_cache(maxsize=8)  # asked for each run of one and the same paragraph
def _han_families(context: str, language: str) -> tuple[str, ...]:
    of_language = script_of_language(language)
    otherwise = of_language if of_language in EAST_ASIAN else HAN
    return _FAMILIES_OF_HAN[east_asian_script(context, otherwise)]
