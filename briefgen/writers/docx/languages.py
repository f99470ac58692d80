"""What Word has to know of a language: its full tag, the direction of its lines, and a font for East Asian text."""

from dataclasses import dataclass

# Word's proofing tools are chosen by language and country; these are the countries where a tag names none.
_COUNTRIES = {
    "ar": "ar-SA", "da": "da-DK", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fi": "fi-FI", "fr": "fr-FR",
    "he": "he-IL", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lo": "lo-LA", "nl": "nl-NL",
    "no": "nb-NO", "nb": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ru": "ru-RU", "sv": "sv-SE", "th": "th-TH",
    "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}  # fmt: skip
_EAST_ASIAN = ("ja", "ko", "zh")
_COMPLEX = ("ar", "fa", "he", "ur", "km", "th", "lo", "my", "hi")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


@dataclass(frozen=True, slots=True)
class EastAsianFont:
    """A family, and the one that Windows has in its place."""

    family: str
    substitute: str


_KOREAN = EastAsianFont("Noto Sans KR", "Malgun Gothic")
_FONTS = {"ja": EastAsianFont("Noto Sans JP", "Yu Gothic"), "zh": EastAsianFont("Noto Sans SC", "Microsoft YaHei")}


def word_language(tag: str) -> str:
    """The tag with a country ("en": "en-GB"); one that is not known stays as it is."""
    return _COUNTRIES.get(tag, tag)


def east_asian_language(tag: str) -> str:
    """The language of East Asian text where a run names none."""
    return word_language(tag) if tag[:2] in _EAST_ASIAN else "ko-KR"


def complex_language(tag: str) -> str:
    """The language of text in complex scripts where a run names none."""
    return word_language(tag) if tag[:2] in _COMPLEX else "ar-SA"


def east_asian_font(tag: str) -> EastAsianFont:
    """The font for East Asian text: letter forms that readers of the language know; Korean elsewhere."""
    return _FONTS.get(tag[:2], _KOREAN)


def is_right_to_left(tag: str) -> bool:
    """Whether lines run from right to left."""
    return tag[:2] in _RIGHT_TO_LEFT
