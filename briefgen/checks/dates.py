"""Dates and times: anniversaries with a wrong number, and programme steps at impossible times."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.events import ProgrammeItem
from briefgen.languages import english_ordinal as ordinal
from briefgen.rules.content import DATES_ORDINAL, DATES_RUN_OUTSIDE, DATES_RUN_OVERLAP

_SEEING_OFF = timedelta(minutes=30)


def check_ordinals(subject: EventSubject) -> Iterator[Problem]:
    """The number of an anniversary is the year of the event minus the year it is counted from."""
    year = subject.loaded.event.start.year
    for index, occasion in enumerate(subject.loaded.event.occasions):
        if occasion.since is None or occasion.ordinal is None or occasion.ordinal == year - occasion.since:
            continue
        since, counted = occasion.since, ordinal(year - occasion.since)
        message = f"{occasion.name}: {year} is the {counted} year after {since}, not the {ordinal(occasion.ordinal)}"
        hint = "correct `ordinal` or `since`; an anniversary is counted from the year after the first"
        yield Problem(DATES_ORDINAL, message, subject.loaded.places[f"occasions.{index}.ordinal"], hint)


def check_run_of_events(subject: EventSubject) -> Iterator[Problem]:
    """Steps are between arrival and departure, and nobody leads two of them at once.

    Steps have times without dates, so an event of more than a day is not checked.
    """
    event = subject.loaded.event
    arrives = event.principal.arrives if event.principal else None
    if event.end and event.end - event.start > timedelta(days=1):
        return
    first = min(filter(None, (event.start.time(), arrives)))
    opening = event.start.replace(hour=first.hour, minute=first.minute)
    busy: dict[str, datetime] = {}
    spans = sorted((*_span(step, opening), index) for index, step in enumerate(event.programme))
    for starts, ends, index in spans:
        step, place = event.programme[index], subject.loaded.places[f"programme.{index}.at"]
        if starts < opening or (event.end and starts > event.end + _SEEING_OFF):
            message = f"'{step.action}' at {step.at:%H:%M} lies outside the event"
            hint = "correct the time, or the start and end of the event; if it is meant so, add "
            line = f"{DATES_RUN_OUTSIDE.id}: people prepare"
            hint += f"`{line}` to `waive`" if event.waive else f"`waive: {{{line}}}`"
            yield Problem(DATES_RUN_OUTSIDE, message, place, hint)
        if step.lead and starts < busy.get(step.lead, starts):
            message = f"'{step.action}' starts while {event.people[step.lead].name} still leads another step"
            hint = "change the time, the minutes or the lead of one of the two"
            yield Problem(DATES_RUN_OVERLAP, message, place, hint)
        if step.lead:
            busy[step.lead] = max(ends, busy.get(step.lead, ends))


def _span(step: ProgrammeItem, opening: datetime) -> tuple[datetime, datetime]:
    """Start and end of a step; a time more than 12 hours before the opening is on the next day (after midnight)."""
    starts = opening.replace(hour=step.at.hour, minute=step.at.minute)
    if starts < opening and opening - starts > timedelta(hours=12):
        starts += timedelta(days=1)
    return starts, starts + timedelta(minutes=step.minutes or 0)
