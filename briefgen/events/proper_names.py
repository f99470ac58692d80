"""Which fields hold names of people and places: their values are not broken in the middle, in no script."""

from functools import cache

from pydantic import BaseModel

from briefgen.events.event import Event
from briefgen.events.marks import PROPER_NAME, marks_of, models_in


@cache
def is_proper_name(field: str) -> bool:
    """Whether a field, by its dotted name ("people.sok.native_name"), is declared to hold a proper name."""
    models: set[type[BaseModel]] = {Event}
    named = False
    for part in field.split("."):
        holders = [model for model in models if part in model.model_fields]
        named = any(PROPER_NAME in marks_of(model, part) for model in holders)
        if holders:  # else the number of an item, or the id of a member
            models = {inner for model in holders for inner in models_in(model, part)}
    return named
