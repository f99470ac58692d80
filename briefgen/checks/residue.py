"""Residue: placeholders that should have been filled in or removed."""

import re
from calendar import day_name, month_name
from collections.abc import Iterator

from briefgen.alike import alike
from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.rules.content import RESIDUE_PLACEHOLDER

# Placeholders that are a complete value, in any case and with any punctuation around them.
_WHOLE = re.compile(
    r"(?:tb[acd]|t\.b\.[acd]|todo|fixme|x{2,}|\?{2,}|_{2,}|lorem ipsum"
    r"|to be (?:added|advised|announced|completed|confirmed|decided|defined|determined|inserted|provided|supplied))"
)
_IN_TEXT = re.compile(
    r"\b(?P<letters>TB[ACD])\b|\b(?:TODO|FIXME)\b|\b\d*(?P<exes>X{2,})(?:[.,:]X+)*\b|\b[Ll]orem ipsum\b|\?\?+"
    r"|[\[<{](?i:name|title|date|place|time|venue|address|TB[ACD]|(?:insert|fill in)\b[^\[\]<>{}]{0,80})[\]>}]"
)
_BANK = re.compile(r"\W{1,3}(?:Bank|Capital|Group|Holding|Insurance|Leasing|Securities|PLC|plc|JSC|Ltd|Inc)\b")

# Roman numerals for 20 and 30: after a numbered noun, or before a counted one.
_NUMERAL = r"[IVXLC]{1,7}(?:bis)?\b"
_NUMBERED = re.compile(
    r"\b(?P<noun>[^\W\d_]{2,}|[Aa]rt)\.?\s{1,3}(?:" + _NUMERAL + r"(?:\s?[,–-]\s?|\s(?:and|et|or|to|und|y)\s)){0,4}\Z"
)
_COUNTED = re.compile(
    r"(?:th|st|nd|rd|e|ème)?\s{1,3}(?:[A-Z][a-z]+\s{1,3}){0,3}(?:Assembly|Biennale|Conference|Congress|Corps|Edition"
    r"|Festival|Games|Meeting|Olympiad|Olympics|Party|Plenum|Session|Summit|Symposium|[Cc]entur(?:y|ies)|siècle|siglo"
    r"|secolo|século|Jahrhundert|wiek)\b"
)
# Words after a figure that is still to be filled in; no Roman numeral is followed by them.
_MEASURED = re.compile(
    r"\s{0,3}%|\s{1,3}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:thousand|million|billion|minutes|hours"
    r"|days|weeks|years|guests|people|persons|participants|visitors|companies|per cent|percent|dollars|euros?|km)\b)"
)
# Nouns that may be written in lower case before a Roman numeral.
_SMALL_NOUNS = {
    "annex", "appendix", "art", "article", "articles", "chapter", "chapters", "clause", "paragraph", "part", "parts",
    "phase", "section", "sections", "siglo", "siècle", "secolo", "século", "title", "vol", "volume", "volumes",
}  # fmt: skip
# Capitalised words that are not followed by a Roman numeral, but by a name, a number or a date to be filled in.
_NO_NOUNS = {
    "a", "about", "address", "admiral", "almost", "ambassador", "an", "and", "approximately", "around", "at", "before",
    "building", "by", "captain", "chair", "chairman", "chancellor", "chargé", "chief", "circa", "colonel", "commodore",
    "consul", "counsellor", "dame", "date", "dear", "deputy", "director", "doctor", "dr", "email", "excellency", "fax",
    "flight", "floor", "for", "from", "gate", "general", "governor", "hall", "he", "her", "his", "hon", "hour", "in",
    "item", "king", "lady", "lieutenant", "lord", "madam", "madame", "mayor", "minister", "miss", "mme", "monsieur",
    "more", "mr", "mrs", "ms", "mx", "name", "nearly", "no", "nos", "number", "of", "office", "on", "or", "over",
    "page", "pages", "phone", "president", "prime", "prince", "princess", "prof", "professor", "queen", "road", "room",
    "seat", "secretary", "sen", "senator", "she", "sheikh", "sir", "some", "street", "table", "tel", "telephone",
    "than", "that", "the", "their", "these", "this", "those", "time", "to", "until", "venue", "with",
    *(name.lower() for name in (*month_name, *day_name)),
}  # fmt: skip


def check_residue(subject: EventSubject) -> Iterator[Problem]:
    """TBC, XX, lorem ipsum and other placeholders."""
    for text in subject.texts:
        if (left := whole_placeholder(text.words) or placeholder(text.words)) is not None:
            message, hint = f"a placeholder was left: {left}", "fill it in, or take it out"
            yield Problem(RESIDUE_PLACEHOLDER, message, text.place, hint)


def whole_placeholder(value: str) -> str | None:
    """The value, if it consists of a placeholder only."""
    bare = alike(value[:60]).strip(" .,;:!()[]{}<>…*-") if len(value) < 60 else ""
    return value if _WHOLE.fullmatch(bare) else None


def placeholder(text: str) -> str | None:
    """The first placeholder in a text of several words."""
    return next((found[0] for found in _IN_TEXT.finditer(text) if not _is_meant(found)), None)


def _is_meant(found: re.Match[str]) -> bool:
    """Whether the letters are a Roman numeral (Article XX, the XXX Olympiad) or a name (TBC Bank)."""
    before, after = found.string[max(found.start() - 60, 0) : found.start()], found.string[found.end() :][:60]
    if found["letters"]:
        return _BANK.match(after) is not None
    if found[0] not in ("XX", "XXX") or _MEASURED.match(after):
        return False
    if numbered := _NUMBERED.search(before):
        noun = numbered["noun"]
        if noun in _SMALL_NOUNS or (noun[0].isupper() and not noun.isupper() and noun.lower() not in _NO_NOUNS):
            return True
    return _COUNTED.match(after) is not None
