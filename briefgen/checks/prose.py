"""The texts of an event and of its office, as input for the checks of texts."""

from typing import NamedTuple

from briefgen.errors import Place
from briefgen.events import FieldId, Level
from briefgen.loading import LoadedEvent, Places
from briefgen.release import cut, texts_of


class Prose(NamedTuple):
    """A text for readers, with its field; values that are identifiers (ids, files, addresses) are not included."""

    words: str
    field: str
    places: Places

    @property
    def place(self) -> Place:
        """The place of the text."""
        return self.places[self.field]


def prose_of(loaded: LoadedEvent) -> list[Prose]:
    """All texts of the event, then those of briefgen.yaml that its papers print."""
    # An event's own office replaces the one in briefgen.yaml, and is part of the event.
    update: dict[str, object] = {"markings": {}} | ({"office": None} if loaded.event.office else {})
    settings = loaded.settings.model_copy(update=update)
    parts = ((loaded.event, loaded.places), (settings, loaded.settings_places))
    found = [
        Prose(text, text.field, places)
        for part, places in parts
        for text in texts_of(cut(part, Level.INTERNAL))
        if not isinstance(text, FieldId)
    ]
    return found + [
        Prose(words, ".".join(filter(None, ("markings", level.value, tag))), loaded.settings_places)
        for level, texts in loaded.settings.markings.items()
        for tag, words in texts.items()
    ]
