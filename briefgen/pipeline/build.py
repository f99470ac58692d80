"""Runs all stages for an event: load, check, plan, compose, fit, check, write, check the files; then publishes them.

The two halves may run on different computers: `make` only reads, and `publish_made` only writes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from briefgen.checks import check_event, check_files, check_papers
from briefgen.loading import Source, address_of, load_event
from briefgen.papers import Paper
from briefgen.pipeline.compose import compose_each
from briefgen.pipeline.fit import fit
from briefgen.pipeline.folder import publish_papers, refuse_taken
from briefgen.pipeline.job import Job, Made, Options, Outcome
from briefgen.pipeline.plan import make_plan
from briefgen.pipeline.progress import barrier
from briefgen.reading import recording, resolved
from briefgen.writers import FORMATS


def build_each(events: Iterable[Source], options: Options, out: Path, *, publish: bool) -> Iterator[Outcome]:
    """The outcome of each event in turn; a file or row given twice is built once."""
    taken: dict[str, Path] = {}
    seen: set[Path] = set()
    for event in events:
        file = resolved(address_of(event))
        if file in seen:
            continue
        seen.add(file)
        outcome = build(Job(event, options, out, publish, taken))
        if outcome.event_id:
            taken.setdefault(outcome.event_id, address_of(event))  # the first event with an id keeps it
        yield outcome


def build(job: Job) -> Outcome:
    """Make an event's papers, or report all problems that prevent it; either all papers are written or none.

    An unforeseen exception becomes a problem of this event and is not raised, so that the other events are built.
    """
    return publish_made(job, make(job))


def make(job: Job) -> Made:
    """The files of an event's papers in memory, or all problems that prevent them; nothing is written."""
    with barrier(job) as progress, recording() as progress.read:
        loaded = load_event(job.event)
        progress.event_id, progress.id_place = loaded.event.id, loaded.places["id"]
        progress.found(*loaded.problems, *check_event(loaded))
        plan = make_plan(loaded, job.options)
        papers, failures = compose_each(loaded, plan, job.options)
        papers = tuple(map(fit, papers))
        progress.found(*check_papers(loaded, papers))
        progress.stop_if(failures)
        papers = tuple(write(paper) for paper in papers)
        of_files = check_files(loaded, papers, prove=job.options.prove)
        progress.found(*of_files)
        progress.stop_if(tuple(each for each in of_files if each.severity == "error"))
        progress.files = {name: data for paper in papers for name, data in paper.files.items()}
    return progress.made


def publish_made(job: Job, made: Made) -> Outcome:
    """Put what was made into the folder of papers, if it is complete; the outcome of the job."""
    with barrier(job, made) as progress:
        if made.files is not None and made.event_id is not None:
            refuse_taken(job, made.event_id, made.id_place)
            if not job.publish:
                progress.written = {}
            elif progress.may_publish:
                progress.written, kept = publish_papers(job, made.event_id, made.files)
                progress.found(*kept)
    return progress.outcome


def write(paper: Paper) -> Paper:
    """The paper with its files, one for each wanted format."""
    wanted = paper.wanted
    files = {wanted.file_name(name): FORMATS[name].write(paper.document, wanted.theme) for name in wanted.formats}
    return replace(paper, files=files)
