"""Loading: an event with its office, people and guests, read from their files."""

from briefgen.loading.heads import Head, read_head
from briefgen.loading.load import LoadedEvent, load_event
from briefgen.loading.places import Places
from briefgen.loading.season import Season, in_headings, is_season, is_table, may_be_season, read_season
from briefgen.loading.source import EventRow, Source, address_of, file_of, moved, table_in

__all__ = [
    "EventRow",
    "Head",
    "LoadedEvent",
    "Places",
    "Season",
    "Source",
    "address_of",
    "file_of",
    "in_headings",
    "is_season",
    "is_table",
    "load_event",
    "may_be_season",
    "moved",
    "read_head",
    "read_season",
    "table_in",
]
