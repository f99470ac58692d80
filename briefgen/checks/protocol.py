"""Protocol: heads of mission that cannot be ordered, overrides without a reason, seats given twice."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from briefgen.errors import Problem
from briefgen.loading import LoadedEvent
from briefgen.protocol import standing

_AWAY = {"declined", "no-show"}


def check_heads_of_mission(loaded: LoadedEvent) -> Iterator[Problem]:
    """Within a class they rank by the day they took up their functions (Vienna Convention, article 16)."""
    taken: dict[tuple[int, date], str] = {}
    for name, person in loaded.event.people.items():
        if person.mission is None or person.mission.dean:
            continue
        place = loaded.places[f"people.{name}.mission"]
        other = taken.setdefault(standing(person.mission), person.name)
        if person.mission.since is None:
            message, hint = (
                f"{person.name} cannot be ranked among heads of mission",
                "add `since:`, the day of taking up",
            )
            yield Problem("error", "protocol.unranked", message, place, f"{hint} functions")
        elif other != person.name:
            message = f"{person.name} and {other} took up their functions on the same day"
            yield Problem("error", "protocol.tied", message, place, "the hour decides: ask the protocol department")


def check_overrides(loaded: LoadedEvent) -> Iterator[Problem]:
    """A place in the order that was set by hand says why."""
    for index, guest in enumerate(loaded.event.guests):
        if guest.precedence is not None and not guest.precedence_reason:
            message = f"{guest.full_name} is placed by hand, without a reason"
            hint = "add the reason; precedence must be explainable line by line"
            yield Problem("error", "protocol.override", message, loaded.places[f"guests.{index}.precedence"], hint)


def check_seats(loaded: LoadedEvent) -> Iterator[Problem]:
    """One guest a seat, and none for who is not coming."""
    seated: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, guest in enumerate(loaded.event.guests):
        if guest.table and guest.seat:
            place = loaded.places[f"guests.{index}.seat"]
            if guest.reply in _AWAY:
                message = f"{guest.full_name} is seated but {guest.reply}"
                yield Problem(
                    "warning", "protocol.absent-seated", message, place, "clear table and seat, or correct the reply"
                )
                continue
            others = seated[guest.table, guest.seat]
            if others:
                other = loaded.event.guests[others[0]].full_name
                message = f"table {guest.table}, seat {guest.seat} is given to {other} already"
                yield Problem(
                    "error", "protocol.seat-twice", message, place, f"find another seat for {guest.full_name}"
                )
            others.append(index)
