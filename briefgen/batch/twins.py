"""Events with one id: their papers would overwrite each other."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.errors import Place, Problem
from briefgen.loading import EventRow, Head, Source, address_of, read_head
from briefgen.reading import shown
from briefgen.rules.outputs import OUTPUT_SAME_ID


def heads_of(events: Iterable[Source]) -> dict[Path, Head]:
    """What each event that can be read is, by its address."""
    heads = ((address_of(event), read_head(event)) for event in events)
    return {address: head for address, head in heads if head}


def twins_among(events: Iterable[Source], heads: Mapping[Path, Head]) -> dict[Path, Problem]:
    """The problem of each event that has the id of one before it, by the event's address."""
    first: dict[str, Source] = {}
    problems: dict[Path, Problem] = {}
    for event in events:
        head = heads.get(address_of(event))
        other = first.setdefault(head.event_id, event) if head else event
        if head and other is not event:
            message = f"the event has the id '{head.event_id}', and so has the one in {_place_of(other)}"
            hint = "give each event an `id` of its own"
            problems[address_of(event)] = Problem(OUTPUT_SAME_ID, message, _place_of(event), hint)
    return problems


def _place_of(event: Source) -> Place:
    return event.place if isinstance(event, EventRow) else Place(shown(event))
