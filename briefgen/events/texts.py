"""Texts and ids: what may stand in a field of words."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from briefgen.characters import BLANK, character_words
from briefgen.events.prose import NOT_PROSE
from briefgen.names import file_name, is_reserved, name_fault
from briefgen.validation import FieldError


def clean_text(value: str) -> str:
    """A text without blanks around it, line ends as newlines. Raises FieldError if it cannot be printed."""
    if words := character_words(value):
        raise FieldError(f"holds {words[0]}", words[1])
    return value.replace("\r\n", "\n").replace("\r", "\n").strip(BLANK)


def _filled(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = clean_text(value)
    if not text.strip():  # blanks of other scripts, and the no-break space, say nothing either
        raise FieldError("is empty", "write the text, or leave the field out")
    return text


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _or_one(schema: dict[str, Any]) -> None:
    """Say in the schema that a single one needs no list."""
    array = {key: schema.pop(key) for key in ("type", "items") if key in schema}
    schema["anyOf"] = [array, array["items"]]


one_or_more = (BeforeValidator(_listed), Field(json_schema_extra=_or_one))


def _as_id(value: Any) -> Any:
    if isinstance(value, str) and (fault := name_fault(value)):
        raise FieldError(f"{fault[0]}: {value[:60]}", fault[1])
    return value


def _as_folder(value: Any) -> Any:
    if isinstance(value, str) and is_reserved(value):
        hint = f"for example {file_name(value, 'event')}"
        raise FieldError(f"cannot name a folder: {value[:60]} is a reserved name on Windows", hint)
    return value


_TEXT_SCHEMA = WithJsonSchema({"type": ["string", "number"]})

# Words; blanks around them are dropped, a number counts as it is spelt.
Text = Annotated[str, BeforeValidator(_filled), Field(max_length=100_000), _TEXT_SCHEMA]
# One text, or several; one id, or several.
Texts = Annotated[tuple[Text, ...], *one_or_more]
# A text that names something: a file, a time zone, a spelling that must not occur.
Name = Annotated[Text, NOT_PROSE]
Names = Annotated[Texts, NOT_PROSE]
ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$"})

# What an item is called within the data: "okoro", "trade". A field that names such an item is a PersonId or a FactId.
Id = Annotated[
    str,
    NOT_PROSE,
    BeforeValidator(_as_id),
    ID_SCHEMA,
]
# What the event is called; its papers stand in a folder of that name.
EventId = Annotated[Id, BeforeValidator(_as_folder)]
