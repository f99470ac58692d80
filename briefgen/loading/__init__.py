"""Loading: an event with its office, people and guests, read from their files."""

from briefgen.loading.heads import Head, read_head
from briefgen.loading.load import LoadedEvent, load_event
from briefgen.loading.places import Places

__all__ = ["Head", "LoadedEvent", "Places", "load_event", "read_head"]
