"""Walks any part of a Document, whatever it is made of: to read every text in it, or to change each one."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast, get_args

from briefgen.document.inlines import Footnote, Inline, Inlines, Text

PartT = TypeVar("PartT")
_INLINES: tuple[type, ...] = get_args(Inline)


def texts(part: object) -> Iterator[Text]:
    """Every Text in a document, a block, an inline or a tuple of them, in the order of their fields."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from texts(member)
    else:
        for name in _fields_of(part):
            yield from texts(getattr(part, name))


def contents(part: object) -> Iterator[Inlines]:
    """The words of each paragraph, cell, label, caption, footnote and line around the pages, each by itself."""
    if not isinstance(part, tuple):
        for name in _fields_of(part):
            yield from contents(getattr(part, name))
    elif part and isinstance(part[0], _INLINES):
        yield part
        for inline in part:
            yield from _footnotes(inline)
    else:
        for member in part:
            yield from contents(member)


def _footnotes(inline: object) -> Iterator[Inlines]:
    inner = [value for name in _fields_of(inline) if isinstance(value := getattr(inline, name), tuple)]
    for content in inner:
        if isinstance(inline, Footnote):
            yield from contents(content)
        else:
            for each in content:
                yield from _footnotes(each)


def map_texts(part: PartT, change: Callable[[Text], Text]) -> PartT:
    """The same part with each Text in it replaced by what `change` makes of it; what does not change stays itself."""
    changed: Any = part
    if isinstance(part, Text):
        changed = change(part)
    elif isinstance(part, tuple):
        members = [map_texts(member, change) for member in part]
        if any(new is not old for new, old in zip(members, part, strict=True)):
            changed = tuple(members)
    else:
        new = {name: map_texts(getattr(part, name), change) for name in _fields_of(part)}
        new = {name: value for name, value in new.items() if value is not getattr(part, name)}
        if new:
            changed = replace(changed, **new)
    return cast(PartT, changed)


def _fields_of(part: object) -> tuple[str, ...]:
    kind: Any = type(part)
    return _fields(kind)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields in which a text may stand."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
