"""The run properties of text in another script, so that Word uses its font, spelling and direction."""

from typing import assert_never

from briefgen.scripts import SCRIPTS, Script
from briefgen.writers.docx.markup import CS, LANG, R_FONTS, RTL, VAL, w

# Children of w:rPr, in the order of the schema.
RunProperties = tuple[tuple[str, dict[str, str]], ...]


def _properties(script: Script) -> RunProperties:
    match script.word:
        case "plain":
            return ((LANG, {VAL: script.language}),)
        case "complex":
            return (CS, {}), (LANG, {w("bidi"): script.language})
        case "rtl":
            return (RTL, {}), (LANG, {w("bidi"): script.language})
        case "eastAsian":
            return (R_FONTS, {w("hint"): "eastAsia"}), (LANG, {w("eastAsia"): script.language})
        case _:
            assert_never(script.word)


SCRIPT_PROPERTIES: dict[Script, RunProperties] = {script: _properties(script) for script in SCRIPTS}
