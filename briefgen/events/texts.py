"""Texts and ids: the values of text fields."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from briefgen.characters import BLANK, character_words
from briefgen.events.marks import PROPER_NAME
from briefgen.events.prose import NOT_PROSE
from briefgen.names import file_name, is_reserved, name_fault
from briefgen.validation import FieldError


def clean_text(value: str) -> str:
    """A text stripped of blanks, line ends as newlines. Raises FieldError for characters that cannot be printed."""
    if words := character_words(value):
        raise FieldError(f"holds {words[0]}", words[1])
    return value.replace("\r\n", "\n").replace("\r", "\n").strip(BLANK)


def _filled(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = clean_text(value)
    if not text.strip():  # only blanks of other scripts, or no-break spaces
        raise FieldError("is empty", "write the text, or leave the field out")
    return text


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _or_one(schema: dict[str, Any]) -> None:
    """Declare in the schema that a single value needs no list."""
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

# Words; surrounding blanks are removed, a number keeps its spelling.
Text = Annotated[str, BeforeValidator(_filled), Field(max_length=100_000), _TEXT_SCHEMA]
# One text, or several; one id, or several.
Texts = Annotated[tuple[Text, ...], *one_or_more]
# The name of a person or a place: whatever script it is in, no line ends inside of it but at its spaces.
ProperName = Annotated[Text, PROPER_NAME]
# A text that names something: a file, a time zone, a spelling that must not occur.
Name = Annotated[Text, NOT_PROSE]
Names = Annotated[Texts, NOT_PROSE]
ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$"})

# The id of an item in the data: "okoro", "trade". A field that refers to such an item is a PersonId or a FactId.
Id = Annotated[
    str,
    NOT_PROSE,
    BeforeValidator(_as_id),
    ID_SCHEMA,
]
# The id of the event, and the name of the folder with its papers.
EventId = Annotated[Id, BeforeValidator(_as_folder)]
