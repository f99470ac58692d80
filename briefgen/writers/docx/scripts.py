"""Cuts a text where its script changes, so that Word shows, spells and orders each part as what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.writers.docx.markup import CS, LANG, R_FONTS, RTL, w


@dataclass(frozen=True, slots=True)
class Script:
    """A script that Word has to be told of, as the children of a run's properties, in the order of the schema."""

    name: str
    characters: str
    properties: tuple[tuple[str, dict[str, str]], ...]


def _complex(name: str, language: str, characters: str) -> Script:
    return Script(name, characters, ((CS, {}), (LANG, {w("bidi"): language})))


def _right_to_left(name: str, language: str, characters: str) -> Script:
    return Script(name, characters, ((RTL, {}), (LANG, {w("bidi"): language})))


def _east_asian(name: str, language: str, characters: str) -> Script:
    return Script(name, characters, ((R_FONTS, {w("hint"): "eastAsia"}), (LANG, {w("eastAsia"): language})))


_HAN = (
    "\u2e80-\u303f\u3190-\u31ef\u3220-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"
)
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_KANA = "\u3040-\u30ff\u31f0-\u31ff"

# A run that holds Hangul is Korean and one that holds kana Japanese; what has Han alone counts as Chinese.
_KOREAN = _east_asian("Korean", "ko-KR", _HANGUL)
_JAPANESE = _east_asian("Japanese", "ja-JP", _KANA)
_CHINESE = _east_asian("Chinese", "zh-CN", _HAN)

_OTHERS = (
    _right_to_left("Arabic", "ar-SA", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe"),
    _right_to_left("Hebrew", "he-IL", "\u0590-\u05ff\ufb1d-\ufb4f"),
    _complex("Devanagari", "hi-IN", "\u0900-\u097f\ua8e0-\ua8ff"),
    _complex("Bengali", "bn-BD", "\u0980-\u09ff"),
    _complex("Tamil", "ta-IN", "\u0b80-\u0bff"),
    _complex("Telugu", "te-IN", "\u0c00-\u0c7f"),
    _complex("Thai", "th-TH", "\u0e00-\u0e7f"),
    _complex("Lao", "lo-LA", "\u0e80-\u0eff"),
    _complex("Myanmar", "my-MM", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"),
    _complex("Khmer", "km-KH", "\u1780-\u17ff\u19e0-\u19ff"),
)
_BY_NAME = {script.name: script for script in _OTHERS}


def _stretch(characters: str, between: str) -> str:
    return f"[{characters}]+(?:{between}+[{characters}]+)*"


# What stands between two words of a script belongs to it: spaces, digits and points.
_BETWEEN = r"[\W\d]"
_STRETCHES = re.compile(
    f"(?P<EastAsian>{_stretch(_HAN + _HANGUL + _KANA, ' ')})|"
    + "|".join(f"(?P<{script.name}>{_stretch(script.characters, _BETWEEN)})" for script in _OTHERS)
)
_SPECIAL = re.compile("[" + "".join(s.characters for s in (_KOREAN, _JAPANESE, _CHINESE, *_OTHERS)) + "]")
_IS_HANGUL, _IS_KANA = re.compile(f"[{_HANGUL}]"), re.compile(f"[{_KANA}]")


def by_script(text: str) -> Iterator[tuple[str, Script | None]]:
    """The pieces of `text`, which joined are `text`, each with its script; None for Latin, Greek and Cyrillic."""
    if text.isascii() or not _SPECIAL.search(text):
        yield text, None
        return
    done = 0
    for stretch in _STRETCHES.finditer(text):
        if stretch.start() > done:
            yield text[done : stretch.start()], None
        yield stretch[0], _script_of(stretch)
        done = stretch.end()
    if done < len(text):
        yield text[done:], None


def _script_of(stretch: re.Match[str]) -> Script:
    name = stretch.lastgroup or ""
    if name != "EastAsian":
        return _BY_NAME[name]
    if _IS_HANGUL.search(stretch[0]):
        return _KOREAN
    return _JAPANESE if _IS_KANA.search(stretch[0]) else _CHINESE
