"""Dates and times: anniversaries that do not add up, and a run of events that cannot happen."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from briefgen.errors import Problem
from briefgen.events import LoadedEvent, ProgrammeItem
from briefgen.languages import ordinal


def check_ordinals(loaded: LoadedEvent) -> Iterator[Problem]:
    """An anniversary's number is the year of the event less the year it counts from."""
    year = loaded.event.start.year
    for index, occasion in enumerate(loaded.event.occasions):
        if occasion.since is None or occasion.ordinal is None or occasion.ordinal == year - occasion.since:
            continue
        since, counted = occasion.since, ordinal(year - occasion.since)
        message = f"{occasion.name}: {year} is the {counted} year after {since}, not the {ordinal(occasion.ordinal)}"
        hint = "correct `ordinal` or `since`; an anniversary is counted from the year after the first"
        yield Problem("error", "dates.ordinal", message, loaded.places[f"occasions.{index}.ordinal"], hint)


def check_run_of_events(loaded: LoadedEvent) -> Iterator[Problem]:
    """Steps lie between arrival and departure, and nobody leads two of them at once."""
    event = loaded.event
    if event.end is None:
        return
    principal = event.principal
    first = min(filter(None, (event.start.time(), principal.arrives if principal else None)))
    opening = event.start.replace(hour=first.hour, minute=first.minute)
    closing = event.end + timedelta(minutes=30)
    led: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
    for index, step in enumerate(event.programme):
        starts, ends = _span(step, opening)
        if not opening <= starts <= closing:
            hint = "correct the time, or the start and end of the event"
            message = f"'{step.action}' at {step.at:%H:%M} lies outside the event"
            yield Problem("warning", "dates.run-outside", message, loaded.places[f"programme.{index}.at"], hint)
        if step.lead:
            led[step.lead].append((starts, ends, index))
    for spans in led.values():
        spans.sort()
        for (_, ends, _), (starts, _, index) in pairwise(spans):
            if starts < ends:
                step = event.programme[index]
                who = event.people[step.lead or ""].name
                message = f"'{step.action}' starts at {step.at:%H:%M} while {who} leads another step"
                hint = "change the time, the minutes or the lead of one of the two"
                yield Problem("error", "dates.run-overlap", message, loaded.places[f"programme.{index}.at"], hint)


def _span(step: ProgrammeItem, opening: datetime) -> tuple[datetime, datetime]:
    """When a step starts and ends; long before the opening means the day after it: an evening goes past midnight."""
    starts = opening.replace(hour=step.at.hour, minute=step.at.minute)
    if starts < opening and opening - starts > timedelta(hours=12):
        starts += timedelta(days=1)
    return starts, starts + timedelta(minutes=step.minutes or 0)
