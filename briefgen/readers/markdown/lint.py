"""Finds unknown marks in a template: CommonMark treats `{.kickers}` and `::: box` as text and prints them."""

import re
from collections.abc import Iterator

from briefgen.errors import Place, Problem
from briefgen.hints import did_you_mean
from briefgen.readers.markdown.grammar import FENCES
from briefgen.readers.markdown.inlines import SPANS
from briefgen.readers.markdown.reader import PARAGRAPHS
from briefgen.rules.templates import TEMPLATE_MARKDOWN

_ATTRIBUTES = (  # of pictures, tables, charts, codes and tables of contents
    "width", "height", "widths", "summary", "caption", "numbered", "kind", "title", "unit", "alt", "level", "depth",
)  # fmt: skip
_OF_BLOCKS = (*PARAGRAPHS, "page-break")
_MARK = re.compile(r"\{(?:\.(?P<role>[A-Za-z][\w-]{0,60})|(?P<attribute>[A-Za-z]{1,60})=)")
_FENCE = re.compile(r"^[ >]{0,20}(?P<colons>:{2,10}) {0,9}(?P<name>[A-Za-z][\w-]{0,60})", re.MULTILINE)
_NAME = re.compile(r"\{#[\w-]{1,60}\}")
_AT_START = re.compile(r"[ >*-]{0,20}")


def lint_words(words: str, place: Place) -> Iterator[Problem]:
    """The unknown marks in text of a template that starts at `place`; there may be Jinja tags before and after it."""
    for mark in _MARK.finditer(words):
        fault = _attribute_fault(mark["attribute"]) if mark["attribute"] else _role_fault(words, mark)
        if fault and not _opens_fence(words, mark):
            yield Problem(TEMPLATE_MARKDOWN, fault[0], _line_of(words, mark.start(), place), fault[1])
    yield from _names_in_lines(words, place)
    for fence in _FENCE.finditer(words):
        name, colons = fence["name"], fence["colons"]
        if name not in FENCES and len(colons) > 2:
            message = f"there is no fence '::: {name}'"
            hint = did_you_mean(name, FENCES, f"fences that there are: {', '.join(FENCES)}")
        elif name in FENCES and len(colons) == 2:
            message, hint = f"a fence begins with three colons: ::: {name}", "two print as they are"
        else:
            continue
        yield Problem(TEMPLATE_MARKDOWN, message, _line_of(words, fence.start("colons"), place), hint)


def _opens_fence(words: str, mark: re.Match[str]) -> bool:
    """Whether the mark stands behind three colons: ::: {.chart kind=bars}."""
    start = words.rfind("\n", 0, mark.start()) + 1
    return mark["role"] in FENCES and words[start : mark.start()].strip(" >").startswith(":::")


def _names_in_lines(words: str, place: Place) -> Iterator[Problem]:
    """Names for references where they would print: behind a heading, for example."""
    for name in _NAME.finditer(words):
        before = words[words.rfind("\n", 0, name.start()) + 1 : name.start()]
        if not before.endswith("]") and not _AT_START.fullmatch(before):
            message = f"{name[0]} stands in the midst of a line, where it prints as it is"
            hint = "write it on a line of its own, over what it names, or behind [words in brackets]"
            yield Problem(TEMPLATE_MARKDOWN, message, _line_of(words, name.start(), place), hint)


def _attribute_fault(name: str) -> tuple[str, str | None] | None:
    if name in _ATTRIBUTES:
        return None
    return f"'{name}=' means nothing here", did_you_mean(name, _ATTRIBUTES, f"known: {', '.join(_ATTRIBUTES)}")


def _role_fault(words: str, mark: re.Match[str]) -> tuple[str, str | None] | None:
    """The message and hint for a wrong `{.role}`: the role is unknown, or its position is wrong."""
    name, start = mark["role"], words.rfind("\n", 0, mark.start()) + 1
    before = words[start : mark.start()]
    on_words, alone = before.endswith("]"), _AT_START.fullmatch(before) is not None
    roles = SPANS if on_words else _OF_BLOCKS if alone and start else tuple(dict.fromkeys((*_OF_BLOCKS, *SPANS)))
    if name not in roles:
        known = f"known here: {', '.join('.' + each for each in roles)}"
        nearest = did_you_mean(name, roles, known) or known
        return f"'.{name}' means nothing here", nearest.replace("did you mean `", "did you mean `.")
    if on_words or alone:
        return None
    where = "behind [words in brackets]" if name in SPANS else "on a line of its own, over the paragraph"
    return f"{{.{name}}} stands in the midst of a line, where it prints as it is", f"write it {where}"


def _line_of(words: str, offset: int, place: Place) -> Place:
    return Place(place.file, (place.line or 1) + words.count("\n", 0, offset))
