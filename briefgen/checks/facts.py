"""Facts: what is printed for the public has a source."""

from collections.abc import Iterator

from briefgen.errors import Problem
from briefgen.events import Level
from briefgen.loading import LoadedEvent


def check_sources(loaded: LoadedEvent) -> Iterator[Problem]:
    """A public fact without a source cannot be defended on the telephone the next morning."""
    for name, fact in loaded.event.facts.items():
        if fact.level(Level.INTERNAL) is Level.PUBLIC and not fact.source:
            message = f"the public fact '{name}' has no source"
            yield Problem("error", "facts.source", message, loaded.places[f"facts.{name}"], "add `source:`")
