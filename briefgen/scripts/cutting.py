"""Splits a text where its script changes."""

import re
from collections.abc import Iterator

from briefgen.scripts.table import EAST_ASIAN, HAN, HAN_TRADITIONAL, HANGUL, KANA, SCRIPTS, Script, script_of_language


def _any_of(scripts: tuple[Script, ...]) -> str:
    return "".join(script.characters for script in scripts)


def _stretch(characters: str, between: str) -> str:
    return f"[{characters}]+(?:{between}+[{characters}]+)*"


_OTHERS = {script.name: script for script in SCRIPTS if script not in EAST_ASIAN}
# Characters between two words of a script belong to it: spaces, digits and punctuation; for East Asian text only
# spaces.
_BETWEEN = r"[\W\d]"
_STRETCHES = re.compile(
    f"(?P<EastAsian>{_stretch(_any_of(EAST_ASIAN), ' ')})|"
    + "|".join(f"(?P<{name}>{_stretch(script.characters, _BETWEEN)})" for name, script in _OTHERS.items())
)
_LETTER = re.compile(r"[^\W\d_]")
_SPECIAL = re.compile(f"[{_any_of(SCRIPTS)}]")
_HANGUL, _KANA = re.compile(f"[{HANGUL.characters}]"), re.compile(f"[{KANA.characters}]")


def by_script(text: str) -> Iterator[tuple[str, Script | None]]:
    """The pieces of `text`, in order and without gaps, each with its script; None for Latin, Greek and Cyrillic."""
    if text.isascii() or not _SPECIAL.search(text):
        yield text, None
        return
    done = 0
    for stretch in _STRETCHES.finditer(text):
        if stretch.start() > done:
            yield text[done : stretch.start()], None
        other = _OTHERS.get(stretch.lastgroup or "")
        yield stretch[0], other or east_asian_script(stretch[0])
        done = stretch.end()
    if done < len(text):
        yield text[done:], None


def east_asian_script(text: str, otherwise: Script = HAN) -> Script:
    """Hangul if the text contains any, kana if it contains any; else `otherwise`, as Han alone is ambiguous."""
    if _HANGUL.search(text):
        return HANGUL
    return KANA if _KANA.search(text) else otherwise


def by_language(text: str, context: str, language: str) -> Iterator[tuple[str, str]]:
    """The pieces of `text`, in order and without gaps, each with the tag of its language if it is not `language`.

    It is told by the script alone: "km" for Khmer, "und-Arab" for a script of several languages. Han characters are
    in the language of the other characters in `context`, and else in `language`.
    """
    own = script_of_language(language)
    for piece, script in by_script(text):
        if script is HAN and (own in (*EAST_ASIAN, HAN_TRADITIONAL) or not own):
            script = own or east_asian_script(context)
        if script is own:
            yield piece, ""
        elif script:
            yield piece, script.spoken
        else:
            yield piece, "und" if _LETTER.search(piece) else ""
