"""The pipeline: one event in, its papers out; every stage is one call, and the disk is touched at the end alone."""

from briefgen.pipeline.build import build, build_each, write
from briefgen.pipeline.compose import compose
from briefgen.pipeline.job import Job, Options, Outcome
from briefgen.pipeline.plan import make_plan
from briefgen.pipeline.stages import Stage, show_stage
from briefgen.pipeline.unforeseen import DEBUG, unforeseen

__all__ = [
    "DEBUG",
    "Job",
    "Options",
    "Outcome",
    "Stage",
    "build",
    "build_each",
    "compose",
    "make_plan",
    "show_stage",
    "unforeseen",
    "write",
]
