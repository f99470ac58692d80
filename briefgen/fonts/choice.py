"""Splits a text into runs, each with a face that covers its characters: from the theme's family if possible."""

import re
from functools import lru_cache
from itertools import pairwise

from briefgen.fonts.catalogue import Face, Family, installed_family
from briefgen.fonts.coverage import clings, covered, covers
from briefgen.reading import Question, Record, note_again, recording
from briefgen.scripts import EAST_ASIAN, HAN, SCRIPTS, Script, east_asian_script, script_of_language

Run = tuple[Face, str]

_EAST_ASIAN = re.compile("[" + "".join(script.characters for script in EAST_ASIAN) + "]")
_SPACE = re.compile(r"\s")

_KEPT = 65_536  # cached faces of characters and clusters: enough for a paper in Chinese
_RECORDS: dict[tuple[Question, ...], Record] = {}  # one for all clusters for which the same files were examined


def _families_of_han(script: Script) -> tuple[str, ...]:
    """The families that cover Han characters, in order of preference: first that with the script's own letter forms."""
    return tuple(dict.fromkeys((script.family, *(each.family for each in EAST_ASIAN))))


_FAMILIES_OF_HAN = {script: _families_of_han(script) for script in EAST_ASIAN}
_SMALL_FAMILIES = ("Noto Sans", *(script.family for script in SCRIPTS if script not in EAST_ASIAN))


def choose(
    text: str, family: Family, *, bold: bool = False, italic: bool = False, context: str = "", language: str = ""
) -> list[Run]:
    """The runs of `text`, in order and without gaps.

    The forms of Han characters depend on the other scripts in `context` (the paragraph; by default the text itself):
    Korean if it contains Hangul, Japanese if it contains kana, else the forms of `language`, else simplified Chinese. A
    character that no face covers gets the family's own face.
    """
    base = family.face(bold, italic)
    if text.isascii() or covered(base).issuperset(map(ord, text)):
        return [(base, text)] if text else []
    han = _han_families(context or text, language)
    starts: list[tuple[Face, int]] = []  # (face, position) of each run
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


def has_face(character: str, families: tuple[Family, ...]) -> bool:
    """Whether any of the families, or a fallback family, covers the character."""
    faces = (_face_for(character, family, False, False, _FAMILIES_OF_HAN[HAN]) for family in families)
    return any(face is not None for face in faces)


def _clusters(text: str) -> list[str]:
    """Characters with their combining marks: one face must cover the whole cluster."""
    starts = [at for at, character in enumerate(text) if at == 0 or not clings(character)]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def _face_for(cluster: str, family: Family, bold: bool, italic: bool, han: tuple[str, ...]) -> Face | None:
    """The face of a cluster; all files that were examined for it are noted as read, whatever is cached."""
    face, read = _choice(cluster, family, bold, italic, han)
    note_again(read)
    return face


@lru_cache(maxsize=_KEPT)
def _choice(cluster: str, family: Family, bold: bool, italic: bool, han: tuple[str, ...]) -> tuple[Face | None, Record]:
    """The face of a cluster, and the record of the files that were examined."""
    with recording() as read:
        face = _searched(cluster, family, bold, italic, han)
    return face, _RECORDS.setdefault(tuple(read.answers), read)


def _searched(cluster: str, family: Family, bold: bool, italic: bool, han: tuple[str, ...]) -> Face | None:
    own = (family.face(bold, italic), family.face(bold), family.face())
    for face in own:
        if all(covers(face, character) for character in cluster):
            return face
    for name in _stand_by(cluster[0], han):
        other = installed_family(name)
        if other and all(covers(other.faces[0], character) for character in cluster):
            return other.face(bold, italic)
    # If no face covers letter and mark together, the letter alone decides.
    return _face_for(cluster[0], family, bold, italic, han) if len(cluster) > 1 else None


def _stand_by(character: str, han: tuple[str, ...]) -> tuple[str, ...]:
    """Fallback families in order; East Asian files, large and slow to open, come first only for their characters."""
    return (*han, *_SMALL_FAMILIES) if _EAST_ASIAN.match(character) else (*_SMALL_FAMILIES, *han)


@lru_cache(maxsize=8)  # called for each run of the same paragraph
def _han_families(context: str, language: str) -> tuple[str, ...]:
    of_language = script_of_language(language)
    otherwise = of_language if of_language in EAST_ASIAN else HAN
    return _FAMILIES_OF_HAN[east_asian_script(context, otherwise)]
