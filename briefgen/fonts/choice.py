"""Splits a text into runs, each with a face that covers its characters: from the theme's family if possible."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, groupby, pairwise
from operator import itemgetter
from unicodedata import category

from briefgen.fonts.catalogue import Face, Family, family_names, find_family, installed_family
from briefgen.fonts.coverage import clings, covered, covers
from briefgen.fonts.own import with_own
from briefgen.fonts.system import system_families
from briefgen.reading import Question, Record, note_again, recording
from briefgen.scripts import EAST_ASIAN, HAN, HAN_TRADITIONAL, SCRIPTS, Script, east_asian_script, script_of_language

Run = tuple[Face, str]

_EAST_ASIAN = re.compile("[" + "".join(script.characters for script in EAST_ASIAN) + "]")
_SPACE = re.compile(r"\s")
# One picture of several characters: a keycap, a tone of skin, several people. Only the font of emoji joins them.
_TONE = re.compile("[\U0001f3fb-\U0001f3ff]")
_JOINED = re.compile("[0-9#*]\ufe0f?\u20e3|.+[\U0001f3fb-\U0001f3ff]|.+\u200d.")
_EMOJI = "Noto Emoji"

_KEPT = 65_536  # cached faces of characters and clusters: enough for a paper in Chinese
_RECORDS: dict[tuple[Question, ...], Record] = {}  # one for all clusters for which the same files were examined


def _families_of_han(script: Script) -> tuple[str, ...]:
    """The families that cover Han characters, in order of preference: first that with the script's own letter forms."""
    return tuple(dict.fromkeys((script.family, *(each.family for each in EAST_ASIAN))))


_FAMILIES_OF_HAN = {script: _families_of_han(script) for script in (*EAST_ASIAN, HAN_TRADITIONAL)}
_FIRST = "Noto Sans"
_OF_SCRIPTS = tuple(script.family for script in SCRIPTS if script not in EAST_ASIAN)
# A text family covers some letters of other scripts too; the families made for these come first.
_LARGE = frozenset(_FAMILIES_OF_HAN[HAN_TRADITIONAL])
_SMALL_FAMILIES = tuple(name for name in dict.fromkeys((_FIRST, *_OF_SCRIPTS, *family_names())) if name not in _LARGE)


def choose(
    text: str, family: Family, *, bold: bool = False, italic: bool = False, context: str = "", language: str = ""
) -> list[Run]:
    """The runs of `text`, in order and without gaps.

    The forms of Han characters depend on the other scripts in `context` (the paragraph; by default the text itself):
    Korean if it contains Hangul, Japanese if it contains kana, else the forms of `language`, else simplified Chinese.
    Every family of the catalogue is searched, then those of the workspace and of the computer, so that what a face
    covers does not depend on `family`: a character that none covers (`is_covered`) gets the family's own face, and
    should not be in `text`.
    """
    base = family.face(bold, italic)
    if text.isascii() or covered(base).issuperset(map(ord, text)):
        return [(base, text)] if text else []
    han = _han_families(context or text, language)
    pieces: list[tuple[Face, str]] = []
    spaces = ""  # after the last piece
    for cluster in _clusters(text):
        if _SPACE.match(cluster) and _covers_all(base, cluster):
            spaces += cluster
            continue
        found = list(_faces_for(cluster, family, bold, italic, han))
        if spaces:
            pieces.append((_face_of_spaces(spaces, pieces, found, base), spaces))
            spaces = ""
        pieces += found
    if spaces:
        pieces.append((base, spaces))
    return [(face, "".join(part for _, part in run)) for face, run in groupby(pieces, itemgetter(0))]


def _face_of_spaces(spaces: str, before: list[Run], after: list[Run], base: Face) -> Face:
    """The face of the words on both sides; the family's own between words of two faces and beside symbols."""
    face = after[0][0]
    symbol = category(after[0][1][0]).startswith("S")
    return face if before and before[-1][0] == face and not symbol and _covers_all(face, spaces) else base


def face_covering(character: str, own: tuple[Family, ...] = ()) -> Face | None:
    """A face that covers the character: of the catalogue, of the workspace's `own`, or else of the computer."""
    first = with_own(find_family(_FIRST), own)
    return _face_for(character, first, False, False, _FAMILIES_OF_HAN[HAN])


def is_covered(character: str, own: tuple[Family, ...] = ()) -> bool:
    """Whether there is a face that covers the character."""
    return face_covering(character, own) is not None


def covered_by_first(text: str) -> bool:
    """Whether the face that `is_covered` examines first has all characters of the text: most need no further search."""
    return covered(find_family(_FIRST).face()).issuperset(map(ord, text))


def _clusters(text: str) -> list[str]:
    """Characters with their combining marks: one face should cover the whole cluster."""
    starts = [at for at, each in enumerate(text) if at == 0 or not (clings(each) or _joins(text[at - 1], each))]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def _joins(before: str, character: str) -> bool:
    """Whether a character is part of the emoji before it."""
    if _TONE.match(character):
        return category(before) in ("So", "Mn")
    return before == "\u200d" and category(character) == "So"


def _faces_for(
    cluster: str, family: Family, bold: bool, italic: bool, han: tuple[str, ...]
) -> Iterator[tuple[Face, str]]:
    """The face of the cluster; if none covers letter and marks together, a face for each character."""
    face = _face_for(cluster, family, bold, italic, han)
    if face:
        yield face, cluster
        return
    base = _face_for(cluster[0], family, bold, italic, han) or family.face(bold, italic)
    for character in cluster:
        base = base if covers(base, character) else _face_for(character, family, bold, italic, han) or base
        yield base, character


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
    """The first face that covers every character of the cluster; within a family, weight and slant may be given up."""
    if _JOINED.match(cluster) and (emoji := installed_family(_EMOJI)) and _covers_all(emoji.face(), cluster):
        return emoji.face()
    others = map(installed_family, _stand_by(cluster[0], han))
    for other in chain((family,), others, family.own, system_families(cluster[0])):
        # Of a family that stands by, its regular face is examined first: the others are seldom needed.
        if other and (other is family or _covers_all(other.face(), cluster)):
            for face in (other.face(bold, italic), other.face(bold), other.face()):
                if _covers_all(face, cluster):
                    return face
    return None


def _covers_all(face: Face, cluster: str) -> bool:
    return all(covers(face, character) for character in cluster)


def _stand_by(character: str, han: tuple[str, ...]) -> tuple[str, ...]:
    """Fallback families in order; East Asian files, large and slow to open, come first only for their characters."""
    return (*han, *_SMALL_FAMILIES) if _EAST_ASIAN.match(character) else (*_SMALL_FAMILIES, *han)


@lru_cache(maxsize=8)  # called for each run of the same paragraph
def _han_families(context: str, language: str) -> tuple[str, ...]:
    of_language = script_of_language(language)
    otherwise = of_language if of_language in _FAMILIES_OF_HAN else HAN
    return _FAMILIES_OF_HAN[east_asian_script(context, otherwise)]
