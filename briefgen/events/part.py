"""The base class of all parts of an event: frozen, without unknown fields, each field with a release level."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefgen.events.levels import Level, as_item, level_of
from briefgen.validation import field_key


def _as_spelt(name: str) -> str:
    """The name of a field in files: `from_` and `class_` avoid Python's keywords, files have `from` and `class`."""
    return name.rstrip("_")


class Part(BaseModel):
    """A part of an event. A part that names its `short` field may be given as that field's value alone."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, alias_generator=_as_spelt, populate_by_name=True
    )
    short: ClassVar[str | None] = None
    # Names that people write here for a field of another part, each with a hint. They are listed because they resemble
    # no field of this part, so that the search for a similar name finds nothing.
    elsewhere: ClassVar[Mapping[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        if cls.short and isinstance(value, str):
            return {cls.short: value}
        if isinstance(value, dict):
            # `room:` without a value means that there is no room. An unknown key is kept, so that it is reported.
            known = {field_key(name, field) for name, field in cls.model_fields.items()}
            return {key: given for key, given in value.items() if given is not None or key not in known}
        return value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        if cls.short is None:
            return schema
        return {"anyOf": [handler.resolve_ref_schema(schema), {"type": "string"}]}

    def level(self, around: Level) -> Level:
        """The level of this part, where `around` is the level of the field that contains it."""
        return around

    def fields(self, around: Level) -> Iterator[tuple[str, str, Level, Any]]:
        """Each field: its name in the model, its name in files, its level, its value.

        A field that lists items has the level of items without a `release` of their own; ask each item for its `level`.
        """
        own, values = self.level(around), self.__dict__
        for name, key, declared in _declared(type(self)):
            yield name, key, own if declared is None or declared >= own else declared, values[name]


@cache
def _declared(part: type[Part]) -> tuple[tuple[str, str, Level | None], ...]:
    """Each field of a part: its name in the model, its name in files, its own level."""
    return tuple((name, field_key(name, field), level_of(part, name)) for name, field in part.model_fields.items())


class Item(Part):
    """A part that may have a release level of its own."""

    release: Level | None = as_item("Who may read this: internal, partner or public.", None)

    def level(self, around: Level) -> Level:
        """Its own `release`, else the level of the field that contains it."""
        return self.release or around
