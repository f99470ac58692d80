"""What is asked of the pipeline, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from briefgen.errors import Problem
from briefgen.outputs import Digests
from briefgen.reading import Record


@dataclass(frozen=True, slots=True)
class Options:
    """What the command said; empty means: as the office's defaults say.

    `as_of` is the time up to which the information was gathered, `built_at` the one that file properties carry
    (SOURCE_DATE_EPOCH); without them both come from the data. A time without an offset is in the event's own zone.
    """

    kinds: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    theme: str | None = None
    final: bool = False
    as_of: datetime | None = None
    built_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One event's papers: from which file, with which options, into which folder.

    `publish` says whether they go there; without it everything is done but that, and problems are weighed as for final
    papers. `taken` are the ids of other events of this run, each with its file.
    """

    event: Path
    options: Options = field(default_factory=Options)
    out: Path = Path("out")
    publish: bool = True
    taken: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job came to: the papers written, everything found, and whether the papers were made (or would be).

    `papers` are files with their digests. `event_id` is the id of the event, as far as it could be read. `read` is all
    that was read for it. `fault` is an exception that nobody foresaw; the problem that tells of it is among the
    problems.
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
