"""What the type of a field says beside the kind of value: marks around its values, and models within it."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def marks_of(model: type[BaseModel], name: str) -> Iterator[Any]:
    """What stands in `Annotated` around a field's values: those of a list's items and a mapping's members too.

    Of a field that holds further models nothing is given of their own fields.
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
    """The models that a field's value may be, or the items of its list, or the members of its mapping."""
    yield from _models_in(model.model_fields[name].annotation)


def _models_in(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for each in get_args(kind):
        yield from _models_in(each)
