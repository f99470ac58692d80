"""Which fields hold words for a reader, and which hold values that name something: ids, addresses, files."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel


class _NotProse:
    """Beside the type of a value that names something: its letters are no words, and no check reads them as such."""


NOT_PROSE: Final = _NotProse()


@cache
def is_prose(model: type[BaseModel], name: str) -> bool:
    """Whether the texts that a field holds are words; of a field that holds further parts, these say it themselves."""
    field = model.model_fields[name]
    return NOT_PROSE not in field.metadata and not _names_something(field.annotation)


def _names_something(kind: Any) -> bool:
    if get_origin(kind) is Annotated:
        inner, *metadata = get_args(kind)
        return NOT_PROSE in metadata or _names_something(inner)
    if get_origin(kind) is dict:
        return _names_something(get_args(kind)[1])
    if get_origin(kind) in (Union, UnionType, tuple, list):
        return any(_names_something(each) for each in get_args(kind))
    return get_origin(kind) is Literal
