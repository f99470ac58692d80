"""The folder of an event's papers: its owner, and the warnings about papers that were already there."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefgen.errors import DataError, OutputError, Place, Problem
from briefgen.loading import address_of, file_of, is_table, read_head, read_season, table_in
from briefgen.outputs import Digests, Kept, other_owner, publish
from briefgen.pipeline.job import Job
from briefgen.reading import remembered, shown
from briefgen.rules.outputs import OUTPUT_EDITED, OUTPUT_RECORD_LOST, OUTPUT_SAME_ID
from briefgen.writers import content_digest


def refuse_taken(job: Job, name: str, named_at: Place | None) -> None:
    """Raise OutputError if the papers would overwrite those of another event with the same id, `name`."""
    hint = "give each event an `id` of its own"
    if other := job.taken.get(name):
        message = f"the event in {shown(other)} has the id '{name}' too; its papers were kept"
    elif (other := other_owner(job.out, name, address_of(job.event))) and _may_have_id(other, name):
        message = f"{shown(job.out / name)} holds the papers of {shown(other)}, which has the id '{name}' too"
        this = shown(file_of(job.event))
        hint = f"if {this} takes its place, move or delete the old one, or use another folder with -o; else {hint}"
    else:
        return
    raise OutputError(Problem(OUTPUT_SAME_ID, message, named_at, hint))


def _may_have_id(event: Path, name: str) -> bool:
    """Whether the event at an address, a file or a row of a table, may have the id."""
    if table := table_in(event):
        ids = _ids_in(table.absolute()) if is_table(table) else None
        return ids is None or name in ids
    head = read_head(event)
    return head is None or head.event_id == name


@remembered(2)  # a workbook that took the place of another is asked for each of its events
def _ids_in(table: Path) -> frozenset[str] | None:
    """The ids of the events in a table; None if it cannot be read."""
    try:
        return frozenset(row.id for row in read_season(table).events)
    except DataError:
        return None


def publish_papers(job: Job, name: str, files: Mapping[str, bytes]) -> tuple[Mapping[Path, Digests], list[Problem]]:
    """Write the papers' files to the folder of the event with that id.

    Returns their paths and digests, and warnings about earlier papers.
    Raises OutputError if one cannot be written; then all earlier papers are unchanged.
    """
    published = publish(job.out, name, address_of(job.event), files)
    written = {
        path: Digests(digest, content_digest(files[path.name], path.suffix[1:]))
        for path, digest in published.written.items()
    }
    told = list(_edited_papers(published.kept))
    return written, [*told, _lost_record(job.out)] if published.record_lost else told


def _edited_papers(kept: Iterable[Kept]) -> Iterator[Problem]:
    """A warning for each paper that somebody edited, with its new path."""
    for each in kept:
        message = f"{each.paper.name} was edited since it was made; it is kept as {each.kept.name}"
        hint = "take the changes over into the data, or the next papers will not have them"
        yield Problem(OUTPUT_EDITED, message, Place(shown(each.kept)), hint)


def _lost_record(out: Path) -> Problem:
    """A warning that edited papers could not be identified."""
    message = "the record of what was written here was damaged and is begun anew; papers that differ were kept"
    return Problem(OUTPUT_RECORD_LOST, message, Place(shown(out)), "delete the kept ones if nobody needs them")
