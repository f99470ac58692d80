"""How far a job has come; the barrier round it turns what is raised, foreseen or not, into problems of that job."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.checks import as_for_a_draft
from briefgen.errors import BriefgenError, Problem
from briefgen.findings import Findings
from briefgen.outputs import Digests
from briefgen.pipeline.job import Job, Outcome
from briefgen.pipeline.unforeseen import unforeseen
from briefgen.reading import Record, shown


@dataclass
class Progress:
    """What a job has come to so far: what was found and read, whose event it is, and the papers written.

    `written` is None until all is done that was to be done.
    """

    job: Job
    findings: Findings = field(default_factory=Findings)
    read: Record = field(default_factory=Record)
    event_id: str | None = None
    written: Mapping[Path, Digests] | None = None
    fault: Exception | None = None

    def found(self, *problems: Problem) -> None:
        """Keep problems; the job goes on."""
        self.findings.add(*problems)

    def stop_if(self, problems: tuple[Problem, ...]) -> None:
        """End the job where there are such problems."""
        if problems:
            raise BriefgenError(problems)

    @property
    def may_publish(self) -> bool:
        """Whether the papers may go out: a final one must have no error."""
        return not self.job.options.final or all(each.severity != "error" for each in self.findings.problems)

    @property
    def outcome(self) -> Outcome:
        """What the job came to; for a draft, problems are weighed as such."""
        problems = self.findings.problems
        if self.job.publish and not self.job.options.final:
            problems = tuple(dict.fromkeys(as_for_a_draft(problems)))
        return Outcome(self.written or {}, problems, self.written is not None, self.event_id, self.read, self.fault)


@contextmanager
def barrier(job: Job) -> Iterator[Progress]:
    """The progress of a job; an exception ends the block, becomes a problem of the job, and goes no further."""
    progress = Progress(job)
    try:
        yield progress
    except BriefgenError as error:
        progress.found(*error.problems)
    except Exception as error:  # whatever nobody foresaw must not end the other jobs
        progress.found(unforeseen(error, f"briefgen check {shown(job.event)}", job.event))
        progress.fault = error
