"""The levels of embedding of a text: even where it runs from left to right, odd where from right to left (UAX 9)."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# A sign of a number with European or Persian digits, which stands before them in Hebrew, Arabic and Persian too (CLDR).
_SIGN = re.compile('(?<![^\\s(\\[«“"])[-+\u2212](?=[0-9\u06f0-\u06f9])')
_OPENING = {")": "(", "]": "[", "}": "{", "\u3009": "\u3008", "\u300b": "\u300a", "\uff09": "\uff08"}
# Isolates are treated as embeddings, which differ only for what stands beside them.
_EMBEDDINGS = {0x2066: "\u202a", 0x2067: "\u202b", 0x2068: "\u202a", 0x2069: "\u202c"}
_STRONG = {"L": 0, "R": 1, "AL": 1, "EN": 1, "AN": 1}
_OBJECT = "\ufffc"  # neutral: stands for an isolated stretch in the text around it
_LRM, _RLM = "\u200e", "\u200f"  # invisible letters of each direction

Span = tuple[int, int]


def has_right_to_left(text: str) -> bool:
    """Whether some of the text runs from right to left in any paragraph."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def own_direction(text: str, rtl: bool) -> bool:
    """Whether a value runs from right to left; one with letters of both directions runs as the paragraph (`rtl`)."""
    found = {_STRONG[each] for each in map(bidirectional, text) if each in ("L", "R", "AL")}
    return rtl if len(found) > 1 else 1 in found


def stretches_right_to_left(text: str) -> list[Span]:
    """The stretches from a letter that runs from right to left to the last before one that runs from left to right."""
    found: list[Span] = []
    going = False
    for at, each in enumerate(map(bidirectional, text) if has_right_to_left(text) else ()):
        if each in ("R", "AL"):
            found.append((found.pop()[0] if going else at, at + 1))
            going = True
        elif each == "NSM" and found and found[-1][1] == at:
            found.append((found.pop()[0], at + 1))
        elif each == "L":
            going = False
    return found


def embedding_levels(text: str, rtl: bool, isolated: Iterable[Span] = ()) -> list[int] | None:
    """The level of each character; None if all run from left to right. `rtl` is the paragraph's direction.

    Each `isolated` stretch, in order, is laid in its own direction and is one neutral object for the text around it
    (as between U+2066 or U+2067 and U+2069).
    """
    if not rtl and not has_right_to_left(text):
        return None
    stretches = list(isolated)
    if not stretches:
        return _levels(text, int(rtl))
    outside: list[str] = []
    at = 0
    for start, end in stretches:
        outside.append(text[at:start])
        at = end
    around = iter(_levels(_OBJECT.join([*outside, text[at:]]), int(rtl)))
    levels: list[int] = []
    for before, (start, end) in zip(outside, stretches, strict=True):
        levels += islice(around, len(before))
        inner, least = int(own_direction(text[start:end], rtl)), next(around)
        lift = least + (least - inner) % 2 - inner  # to the first level of that direction, not below the object's
        levels += [level + lift for level in _levels(text[start:end], inner)]
    return [*levels, *around]


def marks_around(text: str, rtl: bool) -> tuple[str, str]:
    """Invisible marks before and after a value that isolate it where only the Unicode rules are applied, as in Word."""
    own = own_direction(text, rtl)
    if own == rtl:
        return ("", "" if rtl or not has_right_to_left(text) else _LRM)
    if not text or text.isdecimal():
        return "", ""
    inner, outer = (_RLM, _LRM) if own else (_LRM, _RLM)
    starts, ends = (bidirectional(each) in ("L", "R", "AL") for each in (text[0], text[-1]))
    return ("" if starts else inner), ("" if ends else inner) + outer


def _levels(text: str, base: int) -> list[int]:
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "RL"[base == 0]
    algorithm.get_embedding_levels(text.translate(_EMBEDDINGS), storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    levels = [-1] * len(text)
    for character in storage["chars"]:
        levels[character["index"]] = character["level"]
    for index, level in enumerate(levels):  # controls were removed
        if level < 0:
            levels[index] = levels[index - 1] if index else base
    for sign in _SIGN.finditer(text):
        levels[sign.start()] = levels[sign.end()]
    return levels


def _resolve_brackets(characters: list[dict[str, Any]], base: int) -> None:
    """Give both brackets of a pair one direction (rule N0), which the library leaves out."""
    for start, end in _pairs(characters):
        along = characters[start]["level"] % 2
        inside = {_STRONG[each["type"]] for each in characters[start + 1 : end] if each["type"] in _STRONG}
        if not inside:
            continue
        direction = along
        if along not in inside:
            before = (_STRONG[each["type"]] for each in reversed(characters[:start]) if each["type"] in _STRONG)
            direction = next(before, base)
        characters[start]["type"] = characters[end]["type"] = "LR"[direction]


def _pairs(characters: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The positions of brackets that belong together, in order of the opening ones (rule BD16)."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for index, each in enumerate(characters):
        if each["type"] != "ON":
            continue
        if each["ch"] in _OPENING.values():
            waiting.append((each["ch"], index))
        elif each["ch"] in _OPENING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == _OPENING[each["ch"]]:
                    found.append((waiting[depth][1], index))
                    del waiting[depth:]
                    break
    return sorted(found)
