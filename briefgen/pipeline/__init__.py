"""The pipeline: turns one event into its papers; each stage is one call, and only the last one writes to the disk."""

from briefgen.pipeline.build import build, build_each, make, publish_made, write
from briefgen.pipeline.compose import compose
from briefgen.pipeline.job import Job, Made, Options, Outcome
from briefgen.pipeline.plan import make_plan
from briefgen.pipeline.stages import Stage, show_stage
from briefgen.pipeline.unforeseen import DEBUG, unforeseen

__all__ = [
    "DEBUG",
    "Job",
    "Made",
    "Options",
    "Outcome",
    "Stage",
    "build",
    "build_each",
    "compose",
    "make",
    "make_plan",
    "publish_made",
    "show_stage",
    "unforeseen",
    "write",
]
