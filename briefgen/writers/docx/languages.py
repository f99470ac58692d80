"""Word's settings for a language: its full tag, and the script whose font is used for East Asian text."""

from briefgen.scripts import EAST_ASIAN, HANGUL, SCRIPTS, Script, script_of_language

# Word selects its proofing tools by language and country; these are the countries for tags without one.
_COUNTRIES = {
    "da": "da-DK", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fi": "fi-FI", "fr": "fr-FR", "it": "it-IT",
    "nl": "nl-NL", "no": "nb-NO", "nb": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ru": "ru-RU", "sv": "sv-SE",
    "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN",
}  # fmt: skip
_COUNTRIES |= {script.languages[0]: script.language for script in SCRIPTS}


def word_language(tag: str) -> str:
    """The tag with a country ("en": "en-GB"); an unknown tag is unchanged."""
    return _COUNTRIES.get(tag, tag)


def east_asian_language(tag: str) -> str:
    """The language of East Asian text in runs without a language."""
    return word_language(tag) if script_of_language(tag) in EAST_ASIAN else HANGUL.language


def complex_language(tag: str) -> str:
    """The language of text in complex scripts in runs without a language."""
    script = script_of_language(tag)
    return word_language(tag) if script and script.word in ("complex", "rtl") else "ar-SA"


def east_asian_script(tag: str) -> Script:
    """The script whose font is used for East Asian text: that of the paper's language, or else Korean."""
    script = script_of_language(tag)
    return script if script and script in EAST_ASIAN else HANGUL
