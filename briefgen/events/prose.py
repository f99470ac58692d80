"""Distinguishes fields with words for a reader from fields with values that name something: ids, addresses, files."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from briefgen.events.marks import marks_of


class _NotProse:
    """Metadata of a type whose values name something: they are not checked as prose."""


NOT_PROSE: Final = _NotProse()


@cache
def is_prose(model: type[BaseModel], name: str) -> bool:
    """Whether the texts in a field are prose; fields inside further parts decide for themselves."""
    return NOT_PROSE not in marks_of(model, name) and not _is_choice(model.model_fields[name].annotation)


def _is_choice(kind: Any) -> bool:
    """Whether the values come from a fixed list of words."""
    if get_origin(kind) in (Union, UnionType, tuple, Annotated):
        return any(_is_choice(each) for each in get_args(kind))
    return get_origin(kind) is Literal
