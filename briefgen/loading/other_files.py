"""Detects a wrong file in place of an event: a list of people, the office's settings, a kind or a theme."""

from pathlib import Path

from briefgen.errors import DataError, Problem
from briefgen.events import Event, Settings
from briefgen.reading import matching, shown
from briefgen.rules.events import EVENT_OTHER_FILE
from briefgen.sources import Mapping, Node
from briefgen.validation import field_names
from briefgen.workspace import WORKSPACE_FILE

_MOST_NAMED = 5
_OWN = {"title", "start"}  # required in every event
_OF_THEMES, _OF_KINDS = {"styles", "colours", "fonts"}, {"audience", "sections", "budgets", "letterhead", "languages"}
_KIND_OR_EVENT = {"title", "description", "theme"}
_OF_SETTINGS, _OF_EVENTS = set(field_names(Settings, ())), set(field_names(Event, ()))


def refuse_other(node: Mapping, path: Path, workspace: Path) -> None:
    """Raise DataError for a file that is not an event but another file of the workspace."""
    what = _what(node, path)
    if what is not None:
        events = [shown(each) for each in matching(workspace, "events/*.yaml") if each.name != path.name]
        hint = f"name an event: {', '.join(events[:_MOST_NAMED])}" if events else "briefgen new TITLE starts an event"
        raise DataError(Problem(EVENT_OTHER_FILE, f"this file holds {what}, and no event", node.place, hint))


def _what(node: Mapping, path: Path) -> str | None:
    keys = node.entries.keys()
    if not keys & _OWN and (keys & _OF_THEMES or path.parent.name == "themes"):
        return "a theme"
    if keys & _OF_KINDS and keys <= _OF_KINDS | _KIND_OR_EVENT:
        return "a kind of paper"
    if not keys or keys & _OWN:
        return None
    if path.name == WORKSPACE_FILE or (keys <= _OF_SETTINGS and not keys <= _OF_EVENTS):
        return "the office's settings"
    if not keys & _OF_EVENTS and all(_is_person(entry.node) for entry in node.entries.values()):
        return "a list of people"
    return None


def _is_person(node: Node) -> bool:
    return isinstance(node, Mapping) and node.get("name") is not None
