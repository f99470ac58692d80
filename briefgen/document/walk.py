"""Functions that walk any part of a Document: to read every text in it, or to change each one."""

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar, cast, get_args, get_type_hints

from briefgen.document.inlines import Anchor, Footnote, Inline, Inlines, Text

PartT = TypeVar("PartT")
KindT = TypeVar("KindT")
_INLINES: tuple[type, ...] = get_args(Inline)


def texts(part: object) -> Iterator[Text]:
    """Every Text in a document, a block, an inline or a tuple of them, in field order."""
    waiting = [part]  # a stack: nested generators would take three times as long
    while waiting:
        each = waiting.pop()
        if isinstance(each, Text):
            yield each
        elif isinstance(each, tuple):
            waiting += reversed(each)
        else:
            waiting += [getattr(each, name) for name in reversed(_text_fields_of(each))]


def contents(part: object) -> Iterator[Inlines]:
    """The words of each paragraph, cell, label, caption, footnote and line of furniture, one tuple for each."""
    if not isinstance(part, tuple):
        for name in _text_fields_of(part):
            yield from contents(getattr(part, name))
    elif part and isinstance(part[0], _INLINES):
        yield part
        for inline in part:
            yield from _footnotes(inline)
    else:
        for member in part:
            yield from contents(member)


def _footnotes(inline: object) -> Iterator[Inlines]:
    inner = [value for name in _text_fields_of(inline) if isinstance(value := getattr(inline, name), tuple)]
    for content in inner:
        if isinstance(inline, Footnote):
            yield from contents(content)
        else:
            for each in content:
                yield from _footnotes(each)


def anchors_in(part: object) -> Iterator[str]:
    """The names of all anchors in a part."""
    waiting = [part]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Anchor):
            yield each.name
        elif isinstance(each, tuple):
            waiting += [member for member in reversed(each) if type(member) is not Text]
        else:
            waiting += [getattr(each, name) for name in reversed(_text_fields_of(each))]


def map_texts(part: PartT, change: Callable[[Text], Text]) -> PartT:
    """The same part with each Text replaced by the result of `change`; parts without a change are the same objects."""
    return map_each(part, Text, change)


def map_each(part: PartT, kind: type[KindT], change: Callable[[KindT], object]) -> PartT:
    """The same part with each block or inline of type `kind` replaced; `change` itself handles what is inside one."""
    if isinstance(part, kind):
        return cast(PartT, change(part))
    if isinstance(part, tuple):
        members = [map_each(member, kind, change) for member in part]
        same = all(map(is_, members, part))
        return part if same else cast(PartT, tuple(members))
    changed: dict[str, object] = {}
    for name in _text_fields_of(part):
        old = getattr(part, name)
        new = map_each(old, kind, change)
        if new is not old:
            changed[name] = new
    return replace(cast(Any, part), **changed) if changed else part


def holds(part: object, *kinds: type) -> bool:
    """Whether the part contains a block or an inline of one of the types."""
    waiting = [part]
    while waiting:
        each = waiting.pop()
        if type(each) is tuple:
            waiting += [member for member in each if type(member) is not Text]
        elif isinstance(each, kinds):
            return True
        else:
            for name in _text_fields_of(each):
                value = getattr(each, name)
                if type(value) is tuple:  # as above: most are the words of a cell, which need no turn of their own
                    waiting += [member for member in value if type(member) is not Text]
                else:
                    waiting.append(value)
    return False


def _text_fields_of(part: object) -> tuple[str, ...]:
    kind: Any = type(part)
    return text_fields(kind)


@cache
def text_fields(kind: type[Any]) -> tuple[str, ...]:
    """The names of a class's fields that can hold a Text, directly or inside other values."""
    if not is_dataclass(kind):
        return ()
    return tuple(name for name, hint in get_type_hints(kind).items() if _can_hold_text(hint, {kind}))


def _can_hold_text(hint: Any, above: set[Any]) -> bool:
    """`above` are the classes around the field; one of them inside itself adds nothing new."""
    if hint is Text:
        return True
    if options := get_args(hint):  # of a union or a tuple
        return any(_can_hold_text(option, above) for option in options)
    if not is_dataclass(hint) or hint in above:
        return False
    return any(_can_hold_text(inner, above | {hint}) for inner in get_type_hints(hint).values())
