"""The input and the output of the pipeline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from briefgen.errors import Place, Problem
from briefgen.loading import Source
from briefgen.outputs import Digests
from briefgen.reading import Record


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the command; an empty one means the office's default.

    `as_of` is the time up to which the information was gathered, `built_at` the time for file properties
    (SOURCE_DATE_EPOCH); without them both come from the data. A time without an offset is in the event's time zone.
    With `prove`, another program judges each PDF (extra `prove`).
    """

    kinds: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    theme: str | None = None
    final: bool = False
    as_of: datetime | None = None
    built_at: datetime | None = None
    prove: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """The task of making one event's papers: from which file or row, with which options, into which folder.

    Without `publish` the papers are made but not put into the folder, and problems are as severe as for final papers.
    `taken` contains the ids of other events in this run, each with its source.
    """

    event: Source
    options: Options = field(default_factory=Options)
    out: Path = Path("out")
    publish: bool = True
    taken: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """An event's papers in memory, as files by name; None where they are incomplete, and must not be published.

    `id_place` is where the event's id stands. The problems are as severe as for final papers.
    """

    files: Mapping[str, bytes] | None
    problems: tuple[Problem, ...]
    event_id: str | None = None
    id_place: Place | None = None
    read: Record = field(default_factory=Record)
    fault: Exception | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a job: the papers written, all problems found, and whether the papers were made (or would be).

    `papers` are files with their digests. `event_id` is None if it could not be read. `read` records all files that
    were read. `fault` is an unforeseen exception; it is also among the problems.
    """

    papers: Mapping[Path, Digests]
    problems: tuple[Problem, ...]
    made: bool
    event_id: str | None = None
    read: Record = field(default_factory=Record)
    fault: Exception | None = None

    @property
    def written(self) -> tuple[Path, ...]:
        """The files that were written."""
        return tuple(self.papers)
