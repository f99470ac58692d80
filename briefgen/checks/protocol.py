"""Protocol: heads of mission without a clear order, overrides without a reason, seats given twice."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.protocol import standing
from briefgen.rules.content import (
    PROTOCOL_ABSENT_SEATED,
    PROTOCOL_OVERRIDE,
    PROTOCOL_SEAT_TWICE,
    PROTOCOL_TIED,
    PROTOCOL_UNRANKED,
)

_AWAY = {"declined", "no-show"}


def check_heads_of_mission(subject: EventSubject) -> Iterator[Problem]:
    """Within a class they rank by the day they took up their functions (Vienna Convention, article 16)."""
    taken: dict[tuple[int, date], str] = {}
    for name, person in subject.loaded.event.people.items():
        if person.mission is None or person.mission.dean:
            continue
        place = subject.loaded.places[f"people.{name}.mission"]
        other = taken.setdefault(standing(person.mission), person.name)
        if person.mission.since is None:
            message, hint = (
                f"{person.name} cannot be ranked among heads of mission",
                "add `since:`, the day of taking up",
            )
            yield Problem(PROTOCOL_UNRANKED, message, place, f"{hint} functions")
        elif other != person.name:
            message = f"{person.name} and {other} took up their functions on the same day"
            yield Problem(PROTOCOL_TIED, message, place, "the hour decides: ask the protocol department")


def check_overrides(subject: EventSubject) -> Iterator[Problem]:
    """A precedence set by hand has a reason."""
    for index, guest in enumerate(subject.loaded.event.guests):
        if guest.precedence is not None and not guest.precedence_reason:
            message = f"{guest.full_name} is placed by hand, without a reason"
            hint = "add the reason; precedence must be explainable line by line"
            yield Problem(PROTOCOL_OVERRIDE, message, subject.loaded.places[f"guests.{index}.precedence"], hint)


def check_seats(subject: EventSubject) -> Iterator[Problem]:
    """One guest per seat, and no seat for a guest who does not come."""
    seated: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, guest in enumerate(subject.loaded.event.guests):
        if guest.table and guest.seat:
            place = subject.loaded.places[f"guests.{index}.seat"]
            if guest.reply in _AWAY:
                message = f"{guest.full_name} is seated but {guest.reply}"
                yield Problem(PROTOCOL_ABSENT_SEATED, message, place, "clear table and seat, or correct the reply")
                continue
            others = seated[guest.table, guest.seat]
            if others:
                other = subject.loaded.event.guests[others[0]].full_name
                message = f"table {guest.table}, seat {guest.seat} is given to {other} already"
                yield Problem(PROTOCOL_SEAT_TWICE, message, place, f"find another seat for {guest.full_name}")
            others.append(index)
