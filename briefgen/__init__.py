"""Briefing notes and press summaries in Word and PDF from one file of event data.

What the command line does, a program does with five names:

>>> from pathlib import Path
>>> from briefgen import Job, Options, build
>>> outcome = build(Job(Path("data/smallest.yaml"), Options(formats=("docx",)), out=Path("out")))
>>> outcome.made, [path.name for path in outcome.written]
(True, ['briefing.en.docx', 'press-summary.en.docx'])
>>> [(problem.id, problem.severity, problem.place) for problem in outcome.problems]
[]

`build` never raises for what is wrong with an event: it is in `outcome.problems`, and `outcome.made` says whether
there are papers.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.errors import Problem
    from briefgen.pipeline.build import build
    from briefgen.pipeline.job import Job, Options, Outcome

__version__ = "0.1.0"
__all__ = ["Job", "Options", "Outcome", "Problem", "__version__", "build"]

if not TYPE_CHECKING:  # with __getattr__ visible, a type checker accepts any name

    def __getattr__(name: str) -> object:
        """A name of `__all__`, imported at first use.

        Importing the pipeline takes 0.3 s, which --help does not need. Raises AttributeError for another name.
        """
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        home = "briefgen.errors" if name == "Problem" else "briefgen.pipeline"
        return globals().setdefault(name, getattr(import_module(home), name))

    def __dir__() -> list[str]:
        """All names, loaded or not, for completion in an interactive Python."""
        return sorted({*globals(), *__all__})
