"""References: fields that name a person or a fact by id say so in their type; all that follows from it is derived.

Looked up when an event is loaded, taken out with what an audience may not read, put in by the views of templates.
"""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel

from briefgen.events.marks import marks_of, models_in
from briefgen.events.texts import ID_SCHEMA, Name, one_or_more
from briefgen.validation import field_key

# Whom a message or a line is for besides people: these words are no ids.
ADDRESSEES = ("press", "public", "partners", "all")


@dataclass(frozen=True, slots=True)
class Reference:
    """The field of the event in which a value is looked up, and the words that may stand in its place."""

    into: Literal["people", "facts"]
    words: tuple[str, ...] = ()


# Not an Id: it has to be among the ids of its items, which are looked at there; a name in its place is one mistake.
_IdOf = Annotated[Name, ID_SCHEMA]
PersonId = Annotated[_IdOf, Reference("people")]
PersonIds = Annotated[tuple[PersonId, ...], *one_or_more]
FactId = Annotated[_IdOf, Reference("facts")]
Addressees = Annotated[tuple[Annotated[Name, Reference("people", ADDRESSEES)], ...], *one_or_more]


@cache
def reference_of(model: type[BaseModel], name: str) -> Reference | None:
    """What the values of a field name; None for a field that names nothing."""
    return next((mark for mark in marks_of(model, name) if isinstance(mark, Reference)), None)


class NamingField(NamedTuple):
    """A field that names something, or one that holds `parts` in which a field does."""

    name: str
    key: str
    reference: Reference | None
    parts: tuple[type[BaseModel], ...]


@cache
def naming_fields(model: type[BaseModel]) -> tuple[NamingField, ...]:
    """The fields of a model through which a person or a fact is named, in their order; the others need no look."""
    found = []
    for name, field in model.model_fields.items():
        reference = reference_of(model, name)
        parts = tuple(part for part in models_in(model, name) if naming_fields(part))
        if reference or parts:
            found.append(NamingField(name, field_key(name, field), reference, parts))
    return tuple(found)
