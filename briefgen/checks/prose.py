"""The words of an event and of its office, wherever they stand: what the checks of texts read."""

from typing import NamedTuple

from briefgen.errors import Place
from briefgen.events import FieldId, Level
from briefgen.loading import LoadedEvent, Places
from briefgen.release import cut, texts_of


class Prose(NamedTuple):
    """A text for readers, and where it stands; values that name something (ids, files, addresses) are none."""

    words: str
    field: str
    places: Places

    @property
    def place(self) -> Place:
        """Its place."""
        return self.places[self.field]


def prose_of(loaded: LoadedEvent) -> list[Prose]:
    """Every text of the event, then those of briefgen.yaml that its papers print."""
    # An event's own office takes the place of the one in briefgen.yaml, and is read as part of the event.
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
