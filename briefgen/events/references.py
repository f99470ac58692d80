"""References: a field that names a person or a fact by id declares it in its type; everything else is derived.

References are looked up when an event is loaded, removed with what an audience may not read, and replaced by people and
facts in the views that templates see.
"""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel

from briefgen.events.marks import marks_of, models_in
from briefgen.events.texts import ID_SCHEMA, Name, one_or_more
from briefgen.validation import field_key

# Addressees of a message or a line that are not ids of people.
ADDRESSEES = ("press", "public", "partners", "all")


@dataclass(frozen=True, slots=True)
class Reference:
    """The list of the event that a value is looked up in, and words allowed instead of an id."""

    into: Literal["people", "facts"]
    words: tuple[str, ...] = ()


# A Name and not an Id: whoever writes "Daniel Okoro" for `okoro` is told that there is no such id, and not also that it
# is no valid id. Nothing is missed: the ids of people and facts are checked where these are listed.
_IdOf = Annotated[Name, ID_SCHEMA]
PersonId = Annotated[_IdOf, Reference("people")]
PersonIds = Annotated[tuple[PersonId, ...], *one_or_more]
FactId = Annotated[_IdOf, Reference("facts")]
Addressees = Annotated[tuple[Annotated[Name, Reference("people", ADDRESSEES)], ...], *one_or_more]


@cache
def reference_of(model: type[BaseModel], name: str) -> Reference | None:
    """The reference that the values of a field make; None for a field that names nothing."""
    return next((mark for mark in marks_of(model, name) if isinstance(mark, Reference)), None)


class NamingField(NamedTuple):
    """A field that names something, or that contains `parts` with such fields."""

    name: str
    key: str
    reference: Reference | None
    parts: tuple[type[BaseModel], ...]


@cache
def naming_fields(model: type[BaseModel]) -> tuple[NamingField, ...]:
    """The fields of a model that name a person or a fact, directly or in their parts, in order."""
    found = []
    for name, field in model.model_fields.items():
        reference = reference_of(model, name)
        parts = tuple(part for part in models_in(model, name) if naming_fields(part))
        if reference or parts:
            found.append(NamingField(name, field_key(name, field), reference, parts))
    return tuple(found)
