"""The state of a job; its barrier turns all exceptions, foreseen or not, into problems of that job."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote

from briefgen.checks import as_for_a_draft
from briefgen.errors import BriefgenError, Place, Problem
from briefgen.findings import Findings
from briefgen.loading import EventRow, address_of, file_of, in_headings
from briefgen.outputs import Digests
from briefgen.pipeline.job import Job, Made, Outcome
from briefgen.pipeline.unforeseen import unforeseen
from briefgen.reading import Record, shown


@dataclass
class Progress:
    """The state of a job: the problems found, the record of what was read, the event's id, and the papers.

    `files` is None until the papers are made, `written` until the job is completed.
    """

    job: Job
    findings: Findings = field(default_factory=Findings)
    read: Record = field(default_factory=Record)
    event_id: str | None = None
    id_place: Place | None = None
    files: Mapping[str, bytes] | None = None
    written: Mapping[Path, Digests] | None = None
    fault: Exception | None = None

    def found(self, *problems: Problem) -> None:
        """Add problems, those of an event in a row in the words of its table; the job continues."""
        event = self.job.event
        if isinstance(event, EventRow):
            problems = tuple(in_headings(problem, event) for problem in problems)
        self.findings.add(*problems)

    def stop_if(self, problems: tuple[Problem, ...]) -> None:
        """End the job if there are such problems."""
        if problems:
            raise BriefgenError(problems)

    @property
    def may_publish(self) -> bool:
        """Whether the papers may be published: final ones must have no error."""
        return not self.job.options.final or all(each.severity != "error" for each in self.findings.problems)

    @property
    def made(self) -> Made:
        """The result of the first half of the job."""
        return Made(self.files, self.findings.problems, self.event_id, self.id_place, self.read, self.fault)

    @property
    def outcome(self) -> Outcome:
        """The result of the job; a draft's problems have their severity for drafts."""
        problems = self.findings.problems
        if self.job.publish and not self.job.options.final:
            problems = tuple(dict.fromkeys(as_for_a_draft(problems)))
        return Outcome(self.written or {}, problems, self.written is not None, self.event_id, self.read, self.fault)


@contextmanager
def barrier(job: Job, made: Made | None = None) -> Iterator[Progress]:
    """The progress of a job, from where it was made; an exception in the block becomes a problem and is not raised."""
    progress = Progress(job)
    if made:
        progress.findings.add(*made.problems)  # they are in the words of the table already
        progress.read, progress.event_id, progress.fault = made.read, made.event_id, made.fault
    try:
        yield progress
    except BriefgenError as error:
        progress.found(*error.problems)
    except Exception as error:  # an unforeseen exception must not end the other jobs
        command = f"briefgen check {quote(shown(file_of(job.event)))}"
        progress.found(unforeseen(error, command, address_of(job.event)))
        progress.fault = error
