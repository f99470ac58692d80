"""Shows the result of one stage of the pipeline as text."""

from pathlib import Path
from typing import Literal, assert_never

from briefgen.document.dump import dump
from briefgen.errors import Problem
from briefgen.events import Event
from briefgen.loading import load_event
from briefgen.pipeline.compose import compose
from briefgen.pipeline.fit import fit
from briefgen.pipeline.job import Options
from briefgen.pipeline.plan import make_plan
from briefgen.sources import to_yaml
from briefgen.writers.aloud import read_aloud

Stage = Literal["event", "cleared", "markdown", "document", "aloud"]


def show_stage(event: Path, stage: Stage, options: Options) -> tuple[str, tuple[Problem, ...]]:
    """The stage's text for the first of the kinds in the options, and the problems found when loading.

    Raises BriefgenError if the stage cannot be reached.
    """
    loaded = load_event(event)
    if stage == "event":
        return _given(loaded.event), loaded.problems
    plan = make_plan(loaded, options)
    paper = fit(compose(loaded, plan[0], options))
    match stage:
        case "cleared":
            return _given(paper.cleared), loaded.problems
        case "markdown":
            return paper.markdown.readable(), loaded.problems
        case "document":
            return dump(paper.document), loaded.problems
        case "aloud":
            return read_aloud(paper.document, paper.wanted.theme), loaded.problems
        case _:
            assert_never(stage)


def _given(event: Event) -> str:
    """The given fields of an event, with their names in files."""
    return to_yaml(event.model_dump(mode="json", by_alias=True, exclude_defaults=True))
