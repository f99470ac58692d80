"""Loading: an event with its office, people and guests, read from their files."""

from briefgen.loading.load import LoadedEvent, load_event, read_event_id
from briefgen.loading.places import Places

__all__ = ["LoadedEvent", "Places", "load_event", "read_event_id"]
