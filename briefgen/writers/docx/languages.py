"""What Word has to know of a language: its full tag, and the script whose font draws East Asian text."""

from briefgen.scripts import EAST_ASIAN, HANGUL, SCRIPTS, Script, script_of_language

# Word's proofing tools are chosen by language and country; these are the countries where a tag names none.
_COUNTRIES = {
    "da": "da-DK", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fi": "fi-FI", "fr": "fr-FR", "it": "it-IT",
    "nl": "nl-NL", "no": "nb-NO", "nb": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ru": "ru-RU", "sv": "sv-SE",
    "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN",
}  # fmt: skip
_COUNTRIES |= {script.languages[0]: script.language for script in SCRIPTS}


def word_language(tag: str) -> str:
    """The tag with a country ("en": "en-GB"); one that is not known stays as it is."""
    return _COUNTRIES.get(tag, tag)


def east_asian_language(tag: str) -> str:
    """The language of East Asian text where a run names none."""
    return word_language(tag) if script_of_language(tag) in EAST_ASIAN else HANGUL.language


def complex_language(tag: str) -> str:
    """The language of text in complex scripts where a run names none."""
    script = script_of_language(tag)
    return word_language(tag) if script and script.word in ("complex", "rtl") else "ar-SA"


def east_asian_script(tag: str) -> Script:
    """The script whose family draws East Asian text: of letter forms that the readers know; Korean elsewhere."""
    script = script_of_language(tag)
    return script if script and script in EAST_ASIAN else HANGUL
