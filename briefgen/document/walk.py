"""Functions that walk any part of a Document: to read every text in it, or to change each one."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from briefgen.document.inlines import Footnote, Inline, Inlines, Text

PartT = TypeVar("PartT")
KindT = TypeVar("KindT")
_INLINES: tuple[type, ...] = get_args(Inline)


def texts(part: object) -> Iterator[Text]:
    """Every Text in a document, a block, an inline or a tuple of them, in field order."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from texts(member)
    else:
        for name in _fields_of(part):
            yield from texts(getattr(part, name))


def contents(part: object) -> Iterator[Inlines]:
    """The words of each paragraph, cell, label, caption, footnote and line of furniture, one tuple for each."""
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
    """The same part with each Text replaced by the result of `change`; parts without a change are the same objects."""
    return map_each(part, Text, change)


def map_each(part: PartT, kind: type[KindT], change: Callable[[KindT], object]) -> PartT:
    """The same part with each block or inline of type `kind` replaced; `change` itself handles what is inside one."""
    changed: Any = part
    if isinstance(part, kind):
        changed = change(part)
    elif isinstance(part, tuple):
        members = [map_each(member, kind, change) for member in part]
        if any(new is not old for new, old in zip(members, part, strict=True)):
            changed = tuple(members)
    else:
        new = {name: map_each(getattr(part, name), kind, change) for name in _fields_of(part)}
        new = {name: value for name, value in new.items() if value is not getattr(part, name)}
        if new:
            changed = replace(changed, **new)
    return cast(PartT, changed)


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
            waiting += [getattr(each, name) for name in _fields_of(each)]
    return False


def _fields_of(part: object) -> tuple[str, ...]:
    kind: Any = type(part)
    return _fields(kind)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields that may contain a text; fields of plain values, of which papers have many, are skipped."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if not _is_plain(hints[field.name]))


def _is_plain(hint: object) -> bool:
    options = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return all(map(_is_plain, options))
    return get_origin(hint) is Literal or hint in (str, int, float, bool, bytes, datetime, NoneType)
