"""The whole story: load, check, clear, fill, parse, write, publish."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.checks import (
    FileSubject,
    PaperSubject,
    as_for_a_draft,
    check_event,
    check_file,
    check_glyphs,
    check_paper,
)
from briefgen.document import Document
from briefgen.errors import BriefgenError, Problem
from briefgen.loading import LoadedEvent, load_event
from briefgen.outputs import publish
from briefgen.pipeline.folder import edited_papers, lost_record, refuse_taken
from briefgen.pipeline.job import Job, Options, Outcome
from briefgen.pipeline.paper import Paper, compose
from briefgen.pipeline.plan import FORMATS, Plan, make_plan
from briefgen.pipeline.unforeseen import unforeseen
from briefgen.reading import resolved, shown
from briefgen.themes import Theme

Composed = tuple[Paper, Document, Theme]


def build_each(events: Iterable[Path], options: Options, out: Path, *, publish: bool) -> Iterator[Outcome]:
    """The outcome of each event in turn; a file named twice is one event."""
    taken: dict[str, Path] = {}
    seen: set[Path] = set()
    for event in events:
        file = resolved(event)
        if file in seen:
            continue
        seen.add(file)
        outcome = build(Job(event, options, out, publish, taken))
        if outcome.event_id:
            taken.setdefault(outcome.event_id, event)  # the first of two keeps the id
        yield outcome


def build(job: Job) -> Outcome:
    """Make an event's papers, or say all that stands in their way; either every paper is written or none.

    What nobody foresaw is a problem of this event as well, and never raised: the other events go on.
    """
    found: list[Problem] = []
    event_id, written, fault = None, None, None
    try:
        loaded = load_event(job.event)
        event_id = loaded.event.id
        written = _build(loaded, job, found)
    except BriefgenError as error:
        found += error.problems
    except Exception as error:
        found.append(unforeseen(error, f"briefgen check {shown(job.event)}", job.event))
        fault = error
    if job.publish and not job.options.final:
        found = as_for_a_draft(found)
    return Outcome(written or (), tuple(dict.fromkeys(found)), written is not None, event_id, fault)


def _build(loaded: LoadedEvent, job: Job, found: list[Problem]) -> tuple[Path, ...] | None:
    """The files written; None where there must be none. What is wrong is added to `found`."""
    found += [*loaded.problems, *check_event(loaded)]
    plan = make_plan(loaded, job.options)
    papers = _papers(loaded, plan, job.options, found)
    files = {
        f"{paper.kind.name}.{paper.language.tag}.{name}": FORMATS[name](document, theme)
        for paper, document, theme in papers
        for name in plan.formats
    }
    for name, data in files.items():
        found += check_file(FileSubject(loaded, name, data))
    refuse_taken(job, loaded)
    if not job.publish:
        return ()
    if job.options.final and any(problem.severity == "error" for problem in found):
        return None
    published = publish(job.out, loaded.event.id, job.event, files)
    found += edited_papers(published.kept, job.event)
    found += [lost_record(job.out)] if published.record_lost else []
    return published.written


def _papers(loaded: LoadedEvent, plan: Plan, options: Options, found: list[Problem]) -> list[Composed]:
    """Every paper with its document as it will be printed; what is wrong with any of them is added to `found`."""
    papers: list[Composed] = []
    failures: list[Problem] = []
    for kind, theme in plan.kinds:
        for language in plan.languages:
            try:
                paper = compose(loaded, kind, language, options)
                document, missing = check_glyphs(paper.document, theme, loaded, plan.formats)
            except BriefgenError as error:
                failures += error.problems
                continue
            found += [*check_paper(PaperSubject(loaded, paper.cleared, kind, paper.document)), *missing]
            papers.append((paper, document, theme))
    if failures:
        raise BriefgenError(failures)
    return papers
