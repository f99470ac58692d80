"""The levels of embedding of a text: even where it runs from left to right, odd where from right to left (UAX 9)."""

import re
from typing import Any

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


def embedding_levels(text: str, rtl: bool) -> list[int] | None:
    """The level of each character; None if all run from left to right. `rtl` is the paragraph's direction."""
    if not rtl and not _RIGHT_TO_LEFT.search(text):
        return None
    base = int(rtl)
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
