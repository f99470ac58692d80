"""The whole story: load, check, clear, fill, parse, write."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.checks import PaperSubject, check_event, check_glyphs, check_paper
from briefgen.document import Document
from briefgen.errors import BriefgenError, OutputError, Problem
from briefgen.events import LoadedEvent, load_event
from briefgen.outputs import write_files
from briefgen.pipeline.job import Job, Options, Outcome
from briefgen.pipeline.paper import Paper, compose
from briefgen.pipeline.plan import FORMATS, Plan, make_plan
from briefgen.themes import Theme


def build(job: Job) -> Outcome:
    """Make an event's papers, or say all that stands in their way; either every paper is written or none."""
    found: list[Problem] = []
    try:
        loaded = load_event(job.event)
        found += [*loaded.problems, *check_event(loaded)]
        plan = make_plan(loaded, job.options)
        papers = _papers(loaded, plan, job.options, found)
        if job.options.final and any(problem.severity == "error" for problem in found):
            return Outcome((), _once(found), made=False)
        _refuse_taken(job, loaded)
        files = {path: FORMATS[path.suffix[1:]](*page) for path, page in _files(job, loaded, plan, papers)}
        write_files(files)
    except BriefgenError as error:
        return Outcome((), _once([*found, *error.problems]), made=False)
    return Outcome(tuple(files), _once(found), made=True)


def _papers(
    loaded: LoadedEvent, plan: Plan, options: Options, found: list[Problem]
) -> list[tuple[Paper, Document, Theme]]:
    """Every paper with its document as it will be printed; what is wrong with any of them is added to `found`."""
    papers: list[tuple[Paper, Document, Theme]] = []
    failures: list[Problem] = []
    for kind, theme in plan.kinds:
        for language in plan.languages:
            try:
                paper = compose(loaded, kind, language, options)
                document, missing = check_glyphs(paper.document, theme, loaded, plan.formats, options.final)
            except BriefgenError as error:
                failures += error.problems
                continue
            found += [*check_paper(PaperSubject(loaded, paper.cleared, kind, paper.document)), *missing]
            papers.append((paper, document, theme))
    if failures:
        raise BriefgenError(failures)
    return papers


def _files(
    job: Job, loaded: LoadedEvent, plan: Plan, papers: list[tuple[Paper, Document, Theme]]
) -> Iterator[tuple[Path, tuple[Document, Theme]]]:
    """`out/<event-id>/<kind>.<lang>.<format>` for each; none where the job only looks for problems."""
    if job.out is None:
        return
    folder = job.out / loaded.event.id
    for paper, document, theme in papers:
        for name in plan.formats:
            yield folder / f"{paper.kind.name}.{paper.language.tag}.{name}", (document, theme)


def _refuse_taken(job: Job, loaded: LoadedEvent) -> None:
    """Two events with one id would overwrite one another's papers."""
    if job.out and any(path.parent == job.out / loaded.event.id for path in job.taken):
        message = f"another event of this run is called '{loaded.event.id}' too; its papers were kept"
        hint = "give each event an `id` of its own"
        raise OutputError(Problem("error", "output.same-id", message, loaded.places["id"], hint))


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))
