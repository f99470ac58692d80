"""The fields of an event that the templates of a kind can use, one line each, from the data model."""

from collections.abc import Iterator
from typing import get_origin

from briefgen.events import Event, Item, Level, Part, level_of, models_in
from briefgen.validation import field_key


def event_fields(audience: Level) -> list[str]:
    """The fields that the audience may read, those of a part below it, each with its description.

    `[]` stands for each item of a list or member of a mapping: speeches[].points.
    """
    rows = list(_fields(Event, audience, ""))
    width = max(len(name) for name, _ in rows)
    return [f"{name:<{width}}  {description}" for name, description in rows]


def _fields(model: type[Part], audience: Level, path: str) -> Iterator[tuple[str, str]]:
    """Name and description of each field, at any depth, of a part that the audience may read."""
    for name, field in model.model_fields.items():
        level = level_of(model, name)  # None: that of the part
        parts = [part for part in models_in(model, name) if issubclass(part, Part)]
        several = get_origin(field.annotation) in (tuple, dict)
        # the `release` of an item may be higher than the level of its list
        has_items = several and any(issubclass(part, Item) for part in parts)
        if level is None or level >= audience or has_items:
            key = f"{path}{field_key(name, field)}"
            yield key, field.description or ""
            for part in parts:
                yield from _fields(part, audience, f"{key}[]." if several else f"{key}.")
