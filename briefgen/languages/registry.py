"""The table of languages: one row per language; a language with words has its own module."""

from briefgen.errors import Problem, TemplateError
from briefgen.hints import did_you_mean
from briefgen.languages import english, french
from briefgen.languages.language import Language, Marks
from briefgen.rules.templates import LANGUAGE_UNKNOWN

_ENGLISH = Marks("DRAFT", "INTERNAL", "FOR PARTNERS ONLY")
_OF_PAGES = "{page} of {pages}"

LANGUAGES: dict[str, Language] = {
    language.tag: language
    for language in (
        Language("en", "en_GB", _ENGLISH, english, _OF_PAGES),
        Language("en-GB", "en_GB", _ENGLISH, english, _OF_PAGES),
        Language("en-US", "en_US", _ENGLISH, english, _OF_PAGES),
        Language("fr", "fr_FR", Marks("PROJET", "USAGE INTERNE", "RÉSERVÉ AUX PARTENAIRES"), french,
                 first_of_month="1er"),
        Language("de", "de_DE", Marks("ENTWURF", "INTERN", "NUR FÜR PARTNER"), signature="Unterschrift"),
        Language("es", "es_ES", Marks("BORRADOR", "USO INTERNO", "SOLO PARA SOCIOS"), signature="Firma"),
        Language("it", "it_IT", Marks("BOZZA", "USO INTERNO", "SOLO PER I PARTNER"), signature="Firma"),
        Language("pt", "pt_PT", Marks("RASCUNHO", "USO INTERNO", "SÓ PARA PARCEIROS"), signature="Assinatura"),
        Language("ru", "ru_RU", Marks("ПРОЕКТ", "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ", "ТОЛЬКО ДЛЯ ПАРТНЁРОВ"),
                 signature="Подпись"),
        Language("ko", "ko_KR", Marks("초안", "내부용", "협력기관용"), signature="서명"),
        Language("ja", "ja_JP", Marks("草案", "内部限り", "関係者限り"), signature="署名", full_stop="。"),
        Language("zh", "zh_CN", Marks("草稿", "内部资料", "仅供合作方"), signature="签名", full_stop="。"),
    )
}  # fmt: skip

_WITH_WORDS = {language.words for language in LANGUAGES.values() if language.words}
# Honorifics in the data may be in any of the languages, whatever the paper's language is.
EXCELLENCIES = frozenset[str]().union(*(words.EXCELLENCIES for words in _WITH_WORDS))
PLAIN_TITLES = frozenset[str]().union(*(words.PLAIN_TITLES for words in _WITH_WORDS))


def find_language(tag: str) -> Language:
    """The language with that tag, in upper or lower case.

    Raises TemplateError (`language.unknown`), with the nearest tag as a hint.
    """
    wanted = tag.strip().lower().replace("_", "-")
    found = next((language for known, language in LANGUAGES.items() if known.lower() == wanted), None)
    if found is not None:
        return found
    hint = did_you_mean(tag, LANGUAGES, f"languages that there are: {', '.join(LANGUAGES)}")
    raise TemplateError(Problem(LANGUAGE_UNKNOWN, f"there is no language '{tag}'", hint=hint))
