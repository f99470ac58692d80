"""The fields of a model under the names used in files, at any path."""

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def field_key(name: str, field: FieldInfo) -> str:
    """The name of a field in files ("from" for `from_`)."""
    return field.alias or name


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model at a path, or None."""
    found: Any = model
    for step in path:
        found = _step(found, step)
    return found if _is_model(found) else None


def field_names(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The names of the fields allowed at a path; empty if there is no model."""
    found = model_at(model, path)
    return [field_key(*item) for item in found.model_fields.items()] if found else []


def main_fields(model: type[BaseModel], path: tuple[str | int, ...]) -> list[tuple[str, bool]]:
    """The required fields of the model at a path, or else its first field; each with whether it is a text."""
    found = model_at(model, path)
    fields = [(field_key(*item), item[1]) for item in found.model_fields.items()] if found else []
    needed = [item for item in fields if item[1].is_required()] or [item for item in fields if item[0] != "release"][:1]
    return [(name, bare_type(field.annotation) is str) for name, field in needed]


def fields_with(model: type[BaseModel], name: str) -> list[str]:
    """The fields whose model has a field of that name: `venue` for "arrival_point"."""
    own = (field_key(*item) for item in model.model_fields.items())
    return [key for key in own if name in field_names(model, (key,))]


def field_meaning(model: type[BaseModel], path: tuple[str | int, ...]) -> str | None:
    """The description of the field at a path ("When it starts: 2026-05-17 18:30"), if there is one.

    None for the whole file (an empty path).
    """
    found: Any = model
    for step in path[:-1]:
        found = _step(found, step)
    fields = found.model_fields if path and _is_model(found) else {}
    return next((field.description for name, field in fields.items() if field_key(name, field) == path[-1]), None)


def _step(kind: Any, step: str | int) -> Any:
    if _is_model(kind):
        for name, field in kind.model_fields.items():
            if field_key(name, field) == step:
                return bare_type(field.annotation)
        return None
    if get_origin(kind) in (tuple, list):
        return bare_type(get_args(kind)[0])
    if get_origin(kind) is dict:
        return bare_type(get_args(kind)[1])
    return None


def bare_type(kind: Any) -> Any:
    """A type without its wrappers: `X | None` and `Annotated[X, …]` become X."""
    if get_origin(kind) is Annotated:
        return bare_type(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return bare_type(next(option for option in get_args(kind) if option is not NoneType))
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
