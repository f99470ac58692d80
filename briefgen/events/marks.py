"""Further information in a field's type: `Annotated` metadata, and the models its values may be."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel


class _ProperName:
    """Metadata of a type whose values are names of people or places."""


PROPER_NAME: Final = _ProperName()


def marks_of(model: type[BaseModel], name: str) -> Iterator[Any]:
    """The metadata of a field and of its values, including those of a list's items and a mapping's members.

    The fields of models inside the field are not searched.
    """
    field = model.model_fields[name]
    yield from field.metadata
    yield from _marks_in(field.annotation)


def _marks_in(kind: Any) -> Iterator[Any]:
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *metadata = get_args(kind)
        yield from metadata
        yield from _marks_in(inner)
    elif origin is dict:
        yield from _marks_in(get_args(kind)[1])
    elif origin in (Union, UnionType, tuple):
        for each in get_args(kind):
            yield from _marks_in(each)


def models_in(model: type[BaseModel], name: str) -> Iterator[type[BaseModel]]:
    """The models in a field's type: of its value, of the items of its list, or of the members of its mapping."""
    yield from _models_in(model.model_fields[name].annotation)


def _models_in(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for each in get_args(kind):
        yield from _models_in(each)
