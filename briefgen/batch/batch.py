"""The whole way of a batch: what is unchanged is told, the rest is built side by side, and each result is kept."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from briefgen.batch.cluster import Cluster, on_cluster
from briefgen.batch.manifest import forget_manifest
from briefgen.batch.twins import heads_of, twins_among
from briefgen.batch.work import work_of
from briefgen.batch.workers import Lost, side_by_side
from briefgen.errors import DataError, OutputError, Place, Problem
from briefgen.loading import EventRow, Source, address_of, file_of
from briefgen.outputs import Built, BuiltStore, built_store, clear_leftovers, seen_from
from briefgen.pipeline import Job, Made, Options, Outcome, make, publish_made
from briefgen.reading import shown
from briefgen.rules.outputs import BRIEFGEN_WORKER_LOST, OUTPUT_DISK, OUTPUT_HELD_BACK, OUTPUT_RECORD_LOST
from briefgen.workspace import find_workspace, shipped_templates

_PATIENCE = 3  # events in a row whose papers the disk refuses, after which no more are made
ONE_ID = "no papers were made, because some of the events have the same id"

State = Literal["built", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Batch:
    """Events to be built with the same options into one folder, by so many processes; all of them, where `force`d.

    `part` is the name of the shard, if the batch is made in parts. With a `cluster` its workers do what the processes
    here would.
    """

    events: tuple[Source, ...]
    options: Options = field(default_factory=Options)
    out: Path = Path("out")
    processes: int = 1
    force: bool = False
    part: str = ""
    cluster: Cluster | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """How an event of a batch ended, with what was found; `built` is what was made of it, None where it failed.

    `event` is the address of its source: a file, or file and id of a row. `title` is the event's, empty where it is not
    known. `read` is the digest of what a failed one was to be made from.
    """

    event: Path
    state: State
    built: Built | None
    problems: tuple[Problem, ...]
    title: str = ""
    read: str = ""


def run_batch(batch: Batch, tell: Callable[[Problem], None]) -> Iterator[Result]:
    """The result of each event: those that are unchanged first, the others as they are done.

    Where the disk refuses the papers of several events in a row, no more are made, and the rest fail. `tell` is given
    what concerns no event. Raises DataError where two events have one id, before anything is built, and
    OutputError where another batch writes into the folder.
    """
    heads = heads_of(batch.events)
    if twins := twins_among(batch.events, heads):
        raise DataError(twins.values())
    with closing(_results(batch, tell)) as results:
        for result in results:
            yield replace(result, title=heads[result.event].title if result.event in heads else "")


def held_back(events: Sequence[Source], why: str) -> Iterator[Result]:
    """The result of each event of a batch that made none: failed for the id that it shares, or else for `why`."""
    heads = heads_of(events)
    twins = twins_among(events, heads)
    for address in map(address_of, events):
        problem = twins.get(address, Problem(OUTPUT_HELD_BACK, why, Place(shown(address))))
        yield Result(address, "failed", None, (problem,), heads[address].title if address in heads else "")


def _results(batch: Batch, tell: Callable[[Problem], None]) -> Generator[Result, None, None]:
    work = work_of(batch.options)
    with built_store(batch.out, batch.part) as (store, begun_anew):
        if begun_anew:
            tell(_begun_anew(batch.out))
        stale: list[Source] = []
        for event in batch.events:
            source = seen_from(batch.out, address_of(event))
            built = None if batch.force else _unchanged(event, source, store, work)
            if built is None:
                stale.append(event)
            else:
                clear_leftovers(batch.out / built.event_id)  # of a run that was killed, on data that were taken back
                yield Result(address_of(event), "unchanged", built, built.problems)
        if stale:  # a run that is stopped must not leave a manifest that tells of older papers
            forget_manifest(batch.out, batch.part)
        jobs = (Job(event, batch.options, batch.out) for event in stale)
        waiting, refused = dict.fromkeys(map(address_of, stale)), 0
        with closing(_made_of(jobs, batch, len(stale), tell)) as made_of_each:
            for job, made in made_of_each:
                result = _kept(job, publish_made(job, made), store, work)
                yield result
                del waiting[result.event]
                refused = refused + 1 if OUTPUT_DISK in {problem.rule for problem in result.problems} else 0
                if refused == _PATIENCE:
                    break
        for event in waiting:
            yield _not_tried(event)


def _made_of(
    jobs: Iterator[Job], batch: Batch, count: int, tell: Callable[[Problem], None]
) -> Generator[tuple[Job, Made], None, None]:
    """What is made of each job, by processes that write nothing: publishing waits for the disk, and they need not.

    Where several may be used, one job has a process of its own too: it may be the one that ends its process.
    """
    if batch.cluster:
        ended = on_cluster(jobs, batch.cluster, tell)
    elif batch.processes > 1:
        ended = side_by_side(_make, jobs, min(batch.processes, count))
    else:
        yield from ((job, make(job)) for job in jobs)
        return
    with closing(ended):
        for each in ended:
            yield (each.task, _lost(each)) if isinstance(each, Lost) else each


def _make(job: Job) -> Made:
    return replace(make(job), fault=None)  # not every exception can be sent; its problem says where it was


def _kept(job: Job, outcome: Outcome, store: BuiltStore, work: str) -> Result:
    """The result of a job; if the store cannot keep it, that is one of its problems."""
    address = address_of(job.event)
    source, built, problems = seen_from(job.out, address), None, outcome.problems
    try:
        if outcome.made and outcome.event_id is not None:
            papers = {path.name: digest for path, digest in outcome.papers.items()}
            built = Built(outcome.event_id, _made_from(job.event, outcome), papers, problems)
            store.keep(source, _work_for(job.event, work, problems), outcome.read, built)
        else:
            store.forget(source)
    except OutputError as error:
        problems = (*problems, *error.problems)
    read = "" if built else _made_from(job.event, outcome)
    return Result(address, "built" if built else "failed", built, problems, read=read)


def _not_tried(event: Path) -> Result:
    message = "the papers were not made, since the disk had refused those of the events before"
    problem = Problem(OUTPUT_DISK, message, Place(shown(event)), "when there is room again, run this once more")
    return Result(event, "failed", None, (problem,))


def _unchanged(event: Source, source: str, store: BuiltStore, work: str) -> Built | None:
    found = store.unchanged(source, _work_for(event, work))
    if found is None and isinstance(event, EventRow):
        found = store.unchanged(source, f"{work} {event.placed_digest}")
    return found


def _work_for(event: Source, work: str, problems: tuple[Problem, ...] = ()) -> str:
    """The work for an event; what a row says is part of it, since its file holds other events too.

    Where it stands is part of it only if a problem names a cell, which is to be the right one after rows are moved.
    """
    if not isinstance(event, EventRow):
        return work
    placed = any(problem.place and problem.place.file == shown(event.file) for problem in problems)
    return f"{work} {event.placed_digest if placed else event.digest}"


def _made_from(event: Source, outcome: Outcome) -> str:
    """The digest of what was read; the row itself was read before the job."""
    files = outcome.read.digest(*_own_folders(file_of(event)))
    return sha256(f"{event.digest} {files}".encode()).hexdigest() if isinstance(event, EventRow) else files


def _own_folders(event: Path) -> tuple[Path, ...]:
    """Where the files are whose content a paper is made from; fonts are known by the versions of their packages."""
    return find_workspace(event), shipped_templates()


def _lost(lost: Lost[Job]) -> Made:
    code = lost.exit_code
    how = "its worker was gone" if code is None else f"signal {-code}" if code < 0 else f"exit code {code}"
    message = f"the process that made the papers ended twice in the middle of it ({how})"
    hint = "if memory was short, close other programs and try again; else report it with this event file"
    return Made(None, (Problem(BRIEFGEN_WORKER_LOST, message, Place(shown(address_of(lost.task.event))), hint),))


def _begun_anew(out: Path) -> Problem:
    message = "the record of what papers were made from was damaged and is begun anew; all are made again"
    return Problem(OUTPUT_RECORD_LOST, message, Place(shown(out)))
