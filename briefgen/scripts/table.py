"""The scripts beyond Latin, Greek and Cyrillic: characters, direction, line breaking, font, and properties in Word.

A new script is a row here. No other module contains a script's range of characters.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Direction = Literal["ltr", "rtl"]  # the names in CSS and HTML
Breaking = Literal["spaces", "dictionary", "letters"]
WordKind = Literal["plain", "complex", "rtl", "eastAsian"]


# One object per script, compared by identity: fast, as scripts are looked up for every run.
@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """A script, with its letters and marks in the syntax inside a regular expression's brackets.

    `breaking` is where lines may break: at spaces, between words (which needs a dictionary), or between letters.
    `family` is used for characters that the theme's own font lacks; `package` is the distribution with the family's
    files, and `substitute` the equivalent family of Windows. `languages` are the primary tags of the languages written
    in it, `language` is the full tag for Word. `word` is the group of run properties that Word uses for it (ECMA-376,
    part 1, 17.3.2: cs, rtl, eastAsia).
    """

    name: str
    letters: str
    family: str
    package: str
    language: str
    languages: tuple[str, ...]
    marks: str = ""  # the script's punctuation and variant forms; no line breaks next to these as between letters
    direction: Direction = "ltr"
    breaking: Breaking = "spaces"
    word: WordKind = "complex"
    substitute: str = ""
    code: str = ""  # ISO 15924, for scripts of several languages

    @property
    def spoken(self) -> str:
        """The tag of a text of which only the script is known: its one language, or none of several (BCP 47)."""
        return self.languages[0] if len(self.languages) == 1 else f"und-{self.code}"

    @property
    def characters(self) -> str:
        """Letters and marks in the syntax inside a regular expression's brackets."""
        return self.letters + self.marks


# Han alone counts as Chinese; with Hangul as Korean, with kana as Japanese (`east_asian_script`).
HAN = Script(
    "Han",
    "\u2e80-\u2fff\u3003-\u3007\u3012\u3013\u3020-\u303f\u3100-\u312f\u3190-\u31ef\u3200-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff",
    "Noto Sans SC",
    "rendercv-fonts",
    "zh-CN",
    ("zh",),
    marks="\u3000-\u3002\u3008-\u3011\u3014-\u301f\ufe30-\ufe4f\uff01-\uffee",
    breaking="letters",
    word="eastAsian",
    substitute="Microsoft YaHei",
)
# The same characters in the forms of Taiwan, Hong Kong and Macau, where the paper is in their language.
HAN_TRADITIONAL = replace(
    HAN, name="Han, traditional", family="Noto Sans TC", package="justmytype-intl-cjk", language="zh-TW",
    languages=("zh-Hant",), substitute="Microsoft JhengHei",
)  # fmt: skip
KANA = Script(
    "Kana", "\u3040-\u30ff\u31f0-\u31ff", "Noto Sans JP", "rendercv-fonts", "ja-JP", ("ja",),
    breaking="letters", word="eastAsian", substitute="Yu Gothic",
)  # fmt: skip
HANGUL = Script(
    "Hangul", "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff", "Noto Sans KR", "rendercv-fonts", "ko-KR",
    ("ko",), word="eastAsian", substitute="Malgun Gothic",
)  # fmt: skip
EAST_ASIAN: tuple[Script, ...] = (HAN, KANA, HANGUL)

_SEA, _RTL, _INDIC = "justmytype-intl-sea", "justmytype-intl-rtl", "justmytype-intl-south-asia"
_MORE = "manimgx-fonts"

# If the theme's font lacks a character that several families have, the first of these is used.
SCRIPTS: tuple[Script, ...] = (
    *EAST_ASIAN,
    Script(
        "Khmer", "\u1780-\u17ff\u19e0-\u19ff", "Noto Sans Khmer", _SEA, "km-KH", ("km",),
        breaking="dictionary",
    ),
    Script("Thai", "\u0e00-\u0e7f", "Noto Sans Thai", _SEA, "th-TH", ("th",), breaking="dictionary"),
    Script("Lao", "\u0e80-\u0eff", "Noto Sans Lao", _SEA, "lo-LA", ("lo",), breaking="dictionary"),
    Script(
        "Myanmar", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", "Noto Sans Myanmar", _SEA, "my-MM", ("my",),
        breaking="dictionary",
    ),
    Script(
        "Arabic", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe",
        "Noto Sans Arabic", _RTL, "ar-SA", ("ar", "ckb", "fa", "ps", "sd", "ug", "ur"), direction="rtl", word="rtl",
        code="Arab",
    ),
    Script(
        "Hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", "Noto Sans Hebrew", _RTL, "he-IL", ("he", "yi"),
        direction="rtl", word="rtl", code="Hebr",
    ),
    Script(
        "Devanagari", "\u0900-\u097f\ua8e0-\ua8ff", "Noto Sans Devanagari", _INDIC, "hi-IN", ("hi", "mr", "ne"),
        code="Deva",
    ),
    Script("Bengali", "\u0980-\u09ff", "Noto Sans Bengali", _INDIC, "bn-BD", ("bn",)),
    Script("Tamil", "\u0b80-\u0bff", "Noto Sans Tamil", _INDIC, "ta-IN", ("ta",)),
    Script("Telugu", "\u0c00-\u0c7f", "Noto Sans Telugu", _INDIC, "te-IN", ("te",)),
    Script("Gurmukhi", "\u0a00-\u0a7f", "Noto Sans Gurmukhi", _MORE, "pa-IN", ("pa",)),
    Script("Gujarati", "\u0a80-\u0aff", "Noto Sans Gujarati", _MORE, "gu-IN", ("gu",)),
    Script("Oriya", "\u0b00-\u0b7f", "Noto Sans Oriya", _MORE, "or-IN", ("or",)),
    Script("Kannada", "\u0c80-\u0cff", "Noto Sans Kannada", _MORE, "kn-IN", ("kn",)),
    Script("Malayalam", "\u0d00-\u0d7f", "Noto Sans Malayalam", _MORE, "ml-IN", ("ml",)),
    Script("Sinhala", "\u0d80-\u0dff\U000111e1-\U000111f4", "Noto Sans Sinhala", _MORE, "si-LK", ("si",)),
    Script("Armenian", "\u0530-\u058f\ufb13-\ufb17", "Noto Sans Armenian", _MORE, "hy-AM", ("hy",), word="plain"),
    Script(
        "Georgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", "Noto Sans Georgian", _MORE, "ka-GE", ("ka",),
        word="plain",
    ),
    Script(
        "Ethiopic", "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", "Noto Sans Ethiopic", "justmytype-intl-africa",
        "am-ET", ("am", "ti"), word="plain", code="Ethi",
    ),
)  # fmt: skip

# Controls of format that are seen: signs around the digits that follow them, annotations, joints of hieroglyphs.
PREPENDED = frozenset(
    map(
        chr,
        (
            *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, *range(0xFFF9, 0xFFFC), 0x110BD, 0x110CD,
            *range(0x13430, 0x13460),
        ),
    )
)  # fmt: skip

_TRADITIONAL = re.compile("zh-(hant|tw|hk|mo)", re.IGNORECASE)
_BY_LANGUAGE = {language: script for script in SCRIPTS for language in script.languages}


@lru_cache(256)  # asked of each text of a paper
def script_of_language(tag: str) -> Script | None:
    """The script of a language tag; None for Latin, Greek and Cyrillic."""
    if _TRADITIONAL.match(tag):
        return HAN_TRADITIONAL
    return _BY_LANGUAGE.get(tag.partition("-")[0].lower())


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    script = script_of_language(tag)
    return script is not None and script.direction == "rtl"
