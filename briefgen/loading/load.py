"""Load an event: read its file and every file that it names, combine them, and report all mistakes at once."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events.event import Event
from briefgen.events.office import Settings
from briefgen.findings import Findings
from briefgen.loading.assembly import Assembly
from briefgen.loading.consistency import check_times, zone_named
from briefgen.loading.places import Places
from briefgen.loading.references import check_references
from briefgen.loading.source import EventRow, Source, file_of
from briefgen.rules.events import EVENT_SPOKESPERSON_UNKNOWN
from briefgen.rules.fields import EVENT_FIELDS, SETTINGS_FIELDS
from briefgen.sources import Mapping, PictureData, Scalar
from briefgen.validation import validate
from briefgen.workspace import WORKSPACE_FILE, find_workspace


@dataclass(frozen=True, slots=True)
class LoadedEvent:
    """An event with everything else that its papers need.

    `places` are those of the event's fields, `settings_places` those of briefgen.yaml. The keys of `pictures` are the
    values of the photographs' `path` (relative to the workspace). `problems` are warnings only: errors are raised.
    """

    event: Event
    settings: Settings
    workspace: Path
    places: Places
    settings_places: Places
    pictures: dict[str, PictureData]
    problems: tuple[Problem, ...]

    def place_of(self, field: str) -> Place:
        """The place of a field of the event ("people.sok.name"), or of the office's settings ("office.name")."""
        section = field.partition(".")[0]
        of_office = section in Settings.model_fields and getattr(self.event, section, None) is None
        return (self.settings_places if of_office else self.places)[field]


def load_event(source: Source) -> LoadedEvent:
    """The event in a YAML, JSON or TOML file or in a row, with the people, guests, transcripts and pictures it names.

    Raises DataError with every problem in all these files.
    """
    findings = Findings()
    if isinstance(source, EventRow):
        findings.add(*source.problems)
    workspace = find_workspace(file_of(source))
    files = Assembly(workspace, findings)
    settings_node = files.settings(workspace / WORKSPACE_FILE)
    settings = Settings()
    with findings.gathering():
        settings = validate(Settings, settings_node, SETTINGS_FIELDS)
    node = files.event(source)
    if node is None:
        raise DataError(findings.problems)
    zone, node = zone_named(node, settings_node, findings)
    with findings.gathering():
        event = validate(Event, node, EVENT_FIELDS, {"zone": zone})
    check_times(node, zone, findings)
    check_references(node, findings, people_read=files.people_read)
    _check_spokesperson(settings_node, node, findings)
    findings.raise_errors()
    if event.office:
        settings = settings.model_copy(update={"office": event.office})
    return LoadedEvent(
        event, settings, workspace, Places(node), Places(settings_node), files.pictures, findings.problems
    )


def _check_spokesperson(settings: Mapping, event: Mapping, findings: Findings) -> None:
    """Note a warning, not an error: the office speaks for all its events, and not every event lists its people."""
    office, people = settings.get("office"), event.get("people")
    name = office.get("spokesperson") if isinstance(office, Mapping) else None
    listed = people.entries if isinstance(people, Mapping) else {}
    contact_given = isinstance(media := event.get("media"), Mapping) and media.get("contact") is not None
    if isinstance(name, Scalar) and name.text not in listed and not contact_given:
        message = f"the office's spokesperson `{name.text}` is not among the event's people"
        hint = "list the person under `people`, or name a contact under `media`"
        findings.note(EVENT_SPOKESPERSON_UNKNOWN, message, name.place, hint)
