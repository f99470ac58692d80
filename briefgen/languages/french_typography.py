"""French typography: no-break spaces (Imprimerie nationale, Lexique des règles typographiques)."""

import re

_NARROW, _WIDE = "\u202f", "\u00a0"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

# A space typed before one of these becomes a no-break space: narrow, but wide before a colon.
_BEFORE_HIGH = re.compile(r"(?<=\S)[ \u00a0]+(?=[;!?](?:[\s»”)]|$))")
_BEFORE_COLON = re.compile(r"(?<=\S) +(?=:(?:\s|$))")
_BEFORE_SIGN = re.compile(r"(?<=\d) (?=[%‰€$£])")
_AFTER_TITLE = re.compile(r"(?<![\w.])(M\.|MM\.|Mme|Mmes|Mlle|Me|Mgr|Dr|Pr|S\.E\.|[Nn]°) (?=\S)")
_DAY = re.compile(rf"(?<!\d)(\d{{1,2}}|1er) (?={_MONTHS})")
_HOUR = re.compile(r"(?<=\d) h (?=\d\d\b)|(?<=\d) h\b")
_OPENING = re.compile("«[ \u00a0\u202f]*(?=\\S)|«[ \u00a0\u202f]+$")
# Matches only at the start of a run of blanks: matches from inside a run would be the same.
_CLOSING = re.compile("(?<![ \u00a0\u202f])[ \u00a0\u202f]*»")
# In a template a missing space is inserted: after a letter, before a blank or the end, but not in an address.
_BARE_HIGH = re.compile(r"(?<=[\w»”)])(?=[;!?](?:\s|$))")
_BARE_COLON = re.compile(r"(?<=[\w»”)])(?<!http)(?<!https)(?<!mailto)(?<!tel)(?=:(?:\s|$))")
_MAY_CHANGE = re.compile(r"[ :;!?»«']")
_SPACES = re.compile(r"(\s+)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=[\w«])")


def typeset(text: str, of_template: bool) -> str:
    """Put in the no-break spaces of French; missing spaces are inserted only in a template's text, and inside « »."""
    if not _MAY_CHANGE.search(text):
        return text
    text = _CLOSING.sub(f"{_WIDE}»", _OPENING.sub(f"«{_WIDE}", text))
    for pattern, space in ((_BEFORE_HIGH, _NARROW), (_BEFORE_COLON, _WIDE), (_BEFORE_SIGN, _WIDE)):
        text = pattern.sub(space, text)
    text = _AFTER_TITLE.sub(rf"\1{_WIDE}", _DAY.sub(rf"\1{_WIDE}", text))
    text = _HOUR.sub(lambda found: found[0].replace(" ", _WIDE), text)
    if "'" in text:
        text = "".join(map(_with_apostrophes, _SPACES.split(text)))
    if of_template:
        text = _BARE_COLON.sub(_WIDE, _BARE_HIGH.sub(_NARROW, text))
    return text


def _with_apostrophes(word: str) -> str:
    """The typographic apostrophe between letters, but not in an address."""
    return word if "@" in word or "/" in word else _APOSTROPHE.sub("’", word)
