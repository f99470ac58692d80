"""Checks across fields of an event: its time zone exists, and its end is after its start."""

from datetime import UTC, date, datetime, tzinfo

from briefgen.events.times import parse_moment
from briefgen.findings import Findings
from briefgen.loading.zone_hints import ZONE_EXAMPLE, zone_mistake
from briefgen.loading.zones import zone_called
from briefgen.rules.events import EVENT_END, EVENT_TIMEZONE
from briefgen.sources import Mapping, Scalar, key_place_of
from briefgen.validation import FieldError


def zone_named(event: Mapping, settings: Mapping, findings: Findings) -> tuple[tzinfo, Mapping]:
    """The event's time zone, and the event with it; the office's default if the event has none.

    A missing or unknown zone is noted as an error, and UTC is returned instead.
    """
    node = event.get("timezone")
    if node is None:
        defaults = settings.get("defaults")
        node = defaults.get("timezone") if isinstance(defaults, Mapping) else None
        if node is None:
            hint = f"add `timezone`; {ZONE_EXAMPLE}"
            findings.note(EVENT_TIMEZONE, "the event has no time zone", key_place_of(event, ("timezone",)), hint)
            node = Scalar("UTC", event.place)
        event = event.replaced("timezone", node)
    name = (node.text or "").strip() if isinstance(node, Scalar) else ""
    if not name:
        return UTC, event  # validation reports it
    try:
        return zone_called(name), event
    except FieldError:
        message, hint = zone_mistake(name, _day(event))
        findings.note(EVENT_TIMEZONE, message, node.place, hint)
        return UTC, event


def _day(event: Mapping) -> date:
    """The event's day, read in UTC; without a start, 1 January (winter in the north, summer in the south)."""
    start = _moment(event, "start", UTC)
    return start.date() if start else date(2026, 1, 1)


def check_times(event: Mapping, zone: tzinfo, findings: Findings) -> None:
    """Note an error for an end that is not after the start."""
    start, end = _moment(event, "start", zone), _moment(event, "end", zone)
    node = event.get("end")
    if start is not None and end is not None and node is not None and end <= start:
        what = event.get("type")
        name = what.text if isinstance(what, Scalar) else "event"
        when = "when" if end == start else "before"
        hint = "swap the times, or give the end its own date"
        findings.note(EVENT_END, f"the {name} ends {when} it starts", node.place, hint)


def _moment(event: Mapping, field: str, zone: tzinfo) -> datetime | None:
    node = event.get(field)
    try:
        found = parse_moment(node.text, zone) if isinstance(node, Scalar) else None
    except FieldError:
        return None  # validation reports it
    return found if isinstance(found, datetime) else None
