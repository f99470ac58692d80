"""References from what an audience may read to what it may not: reported before anything is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from briefgen.events import FACT_REFERENCE, Event, FieldText, Level
from briefgen.release.clear import cut
from briefgen.release.named import known_in, names_in


@dataclass(frozen=True, slots=True)
class WithheldReference:
    """A readable field names something that its audience may not read: `withheld` is "facts.trade"."""

    field: str
    withheld: str


def withheld_references(event: Event, audience: Level) -> Iterator[WithheldReference]:
    """Every withheld reference, in the order of the event's fields."""
    if audience is Level.INTERNAL:  # may read everything
        return
    left = cut(event, audience)
    for text in texts_of(left):
        for reference in FACT_REFERENCE.finditer(text):
            if reference[1] not in left.facts:
                yield WithheldReference(text.field, f"facts.{reference[1]}")
    known = known_in(left)
    for field, into, id in names_in(left):
        if id not in known[into]:
            yield WithheldReference(id.field if isinstance(id, FieldText) else field, f"{into}.{id}")


def texts_of(value: object) -> Iterator[FieldText]:
    """Every text in a cleared event, or in a part of it."""
    if isinstance(value, FieldText):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name))
    elif isinstance(value, Mapping | tuple):
        for member in value.values() if isinstance(value, Mapping) else value:
            yield from texts_of(member)
