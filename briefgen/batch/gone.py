"""Papers of events that are no longer there: whose file was deleted or renamed, or whose row was taken out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.batch.batch import Result
from briefgen.errors import Place, Problem
from briefgen.loading import EventRow, Source, address_of, read_head, table_in
from briefgen.outputs import read_sources, seen_from
from briefgen.reading import is_file, matching, shown
from briefgen.rules.outputs import OUTPUT_EVENT_GONE

_HINT = "move the folder away or delete it if nobody needs these papers; nothing was deleted"


def papers_of_gone_events(out: Path, events: Sequence[Source], results: Sequence[Result]) -> Iterator[Problem]:
    """A problem for each folder of papers of an event that is no longer there.

    `events` are all that were found, `results` those of this batch. Of a row that is told only if its table was
    looked through, of an event whose file still exists only if the batch has made it under another id.
    """
    found = {seen_from(out, address_of(event)) for event in events}
    tables = {seen_from(out, event.file) for event in events if isinstance(event, EventRow)}
    made = {seen_from(out, result.event): result.built.event_id for result in results if result.built}
    gone = {
        event: source
        for event, source in read_sources(out).items()
        if (made.get(source, event) != event if source in found else not _is_there(out, source, tables))
    }
    if not gone:
        return
    built = {result.event for result in results if result.built}
    heads = (read_head(event) for event in events if address_of(event) not in built)  # failed, or of another part
    current = {*made.values(), *(head.event_id for head in heads if head)}
    for event, source in sorted(gone.items()):
        if event not in current and matching(out / event, "*"):
            message = f"papers of an event that is no longer there: {shown(_path(out, source))}"
            yield Problem(OUTPUT_EVENT_GONE, message, Place(shown(out / event)), _HINT)


def _is_there(out: Path, source: str, tables: set[str]) -> bool:
    address = _path(out, source)
    table = table_in(address)
    return is_file(address) if table is None else seen_from(out, table) not in tables and is_file(table)


def _path(out: Path, source: str) -> Path:
    return Path(os.path.normpath(out / source))
