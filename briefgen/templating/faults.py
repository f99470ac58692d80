"""Translates error messages of Jinja and Python into words for authors of templates."""

import re
from collections.abc import Callable
from re import Match

from briefgen.hints import nearest

Words = tuple[str, str]  # a message and a hint

_LOOK = "look at the tag in that line and at the one before it"
_TAGS = (
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "include", "import", "from",
    "with", "endwith",
)  # fmt: skip
_OTHERWISE = {"elseif": "elif", "elsif": "elif", "foreach": "for"}  # their names in other template languages
_LONGEST = 500  # characters of a message, which may quote a whole template
_NOUNS = {
    "NoneType": "what is not given",
    "NamedValues": "a group of fields",
    "str": "a text",
    "FieldText": "a text",
    "int": "a number",
    "float": "a number",
    "Decimal": "a number",
    "list": "a list",
    "tuple": "a list",
    "range": "a list",
    "datetime": "a date with a time",
    "date": "a date",
    "time": "a time of day",
    "timedelta": "a length of time",
    "MonthDay": "a day of the year",
    "bool": "true or false",
}


def syntax_in_words(message: str) -> Words:
    """The message and hint for a syntax error."""
    return _in_words(message, _SYNTAX) or (f"{message[:1].lower()}{message[1:]}", _LOOK)


def failure_in_words(message: str) -> Words | None:
    """The message and hint for an error at run time; None for an unknown message."""
    return _in_words(message, _FAILURES)


def _in_words(message: str, known: dict[str, Callable[[Match[str]], Words]]) -> Words | None:
    for pattern, words in known.items():
        if found := re.match(pattern, message[:_LONGEST]):
            return words(found)
    return None


def _noun(python: str) -> str:
    return _NOUNS.get(python.rpartition(".")[2], "such a value")


def _if_given(*nouns: str, otherwise: str) -> str:
    """The hint for values that may not be given; `otherwise` if all are given."""
    return "ask first whether it is given: {% if … %}" if _NOUNS["NoneType"] in nouns else otherwise


def _unclosed(found: Match[str]) -> Words:
    return f"a {{% {found[1]} %}} is not closed", f"write {{% end{found[1]} %}} where it ends"


def _unknown_tag(found: Match[str]) -> Words:
    tag, within = found[1], found[2]
    if tag in _TAGS:
        around = f" while {{% {within} %}} is open" if within else ""
        hint = f"write {{% end{within} %}} first" if within else "take it out, or write what it belongs to above it"
        return f"{{% {tag} %}} stands where it belongs to nothing{around}", hint
    meant = _OTHERWISE.get(tag) or nearest(tag, _TAGS)
    hint = f"did you mean {{% {meant} %}}?" if meant else f"tags that there are: {', '.join(_TAGS)}"
    return f"there is no tag {{% {tag[:60]} %}}", hint


def _operands(found: Match[str]) -> Words:
    first, second = _noun(found[2]), _noun(found[3])
    hint = _if_given(first, second, otherwise="+ and - are for numbers; join texts with ~: {{ a ~ b }}")
    return f"{found[1]} does not go with {first} and {second}", hint


def _compared(found: Match[str]) -> Words:
    first, second = _noun(found[1]), _noun(found[2])
    return f"{first} cannot be compared with {second}", _if_given(first, second, otherwise="compare like with like")


def _no_list(found: Match[str]) -> Words:
    noun = _noun(found[1])
    return f"{noun} is no list, so there is nothing to go through", _if_given(noun, otherwise="name a list")


def _no_length(found: Match[str]) -> Words:
    noun = _noun(found[1])
    return f"{noun} has no length", _if_given(noun, otherwise="count lists and texts")


def _too_little(found: Match[str]) -> Words:
    word = found[1].lstrip("_")
    return f"the word '{word}' needs more in parentheses behind it", f"templates/README.md shows how '{word}' is used"


def _too_much(found: Match[str]) -> Words:
    word = found[1].lstrip("_")
    return f"the word '{word}' takes less in parentheses behind it", f"templates/README.md shows how '{word}' is used"


_SYNTAX: dict[str, Callable[[Match[str]], Words]] = {
    r"Unexpected end of template\..*to be closed is '(\w+)'": _unclosed,
    r"(?:Encountered unknown|Unexpected) tag '(\w+)'(?:.*to be closed is '(\w+)')?": _unknown_tag,
    r"expected token 'end of statement block', got '='": lambda _: (
        "a single = stands in a condition",
        "compare with ==: {% if a == b %}",
    ),
    r"expected token 'end of print statement', got '(.*)'": lambda found: (
        f"'{found[1][:60]}' stands beside another value",
        "put a dot between a value and its field, | before a word, ~ between two texts",
    ),
    r"expected token '.*', got '(.*)'": lambda found: (f"'{found[1][:60]}' cannot stand here", _LOOK),
    r"Missing end of comment tag": lambda _: (
        "a comment is not closed: {# begins one",
        "close it with #}; for a place to refer to, leave a space: { #name}",
    ),
    r"unexpected '\}'": lambda _: ("a tag is closed by a single }", "{{ is closed by }}, {% by %}, {# by #}"),
    r"unexpected char (.+) at \d+": lambda found: (
        f"a tag cannot hold {found[1]}",
        "close each quotation mark, and use straight ones: ' or \"",
    ),
}
_FAILURES: dict[str, Callable[[Match[str]], Words]] = {
    r"unsupported operand type\(s\) for (\S+?):? '([\w.]+)' and '([\w.]+)'": _operands,
    r'can only concatenate (str|list|tuple) \(not "([\w.]+)"\) to \1': lambda found: (
        f"+ does not go with {_noun(found[1])} and {_noun(found[2])}",
        _if_given(_noun(found[2]), otherwise="join texts with ~: {{ a ~ b }}"),
    ),
    r"'\S+' not supported between instances of '([\w.]+)' and '([\w.]+)'": _compared,
    r"'([\w.]+)' object is not iterable": _no_list,
    r"object of type '([\w.]+)' has no len\(\)": _no_length,
    r"(?:\w+\.)*(\w+)\(\) missing \d+ required": _too_little,
    r"(?:\w+\.)*(\w+)\(\) (?:takes|got an unexpected|got multiple)": _too_much,
    r"division by zero|.*DivisionByZero|integer division|float (?:division|modulo)": lambda _: (
        "a number is divided by nothing",
        "ask first whether it is more than 0: {% if … %}",
    ),
}
