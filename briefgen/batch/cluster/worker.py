"""What a worker is asked to do: to say what it has installed, and to make an event's papers.

It is sent as bytes alone, which the worker unpickles: so the scheduler needs no briefgen.
"""

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.batch.cluster.child import Children
from briefgen.batch.cluster.errand import Answer, Errand, Lacking
from briefgen.batch.cluster.scratch import Scratch
from briefgen.batch.work import versions
from briefgen.reading import is_folder

Versions = tuple[tuple[str, str], ...]


class _Call:
    """A call that is made when it is unpickled."""

    def __init__(self, do: Callable[..., Any], *arguments: Any) -> None:
        self._do, self._arguments = do, arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self._do, self._arguments


def asking_versions() -> bytes:
    """The call that a worker answers with its `Versions`."""
    return pickle.dumps(_Call(installed))


def giving(errand: Errand) -> bytes:
    """The call that a worker answers with an `Answer`."""
    return pickle.dumps(_Call(carry_out, errand))


def installed() -> Versions:
    """What makes papers here: the versions, and the family of the system."""
    return (*versions(), ("system", os.name))


def carry_out(errand: Errand) -> Answer:
    """Make an event's papers, inside a worker."""
    from distributed import get_worker  # the extra `cluster`; who asks needs this module without it, too

    scratch, children = _own(get_worker().local_directory)
    if errand.shared:
        tree = Path(Path.cwd().anchor)
        if not is_folder(tree / errand.here):
            raise FileNotFoundError(f"the shared folder {tree / errand.here} is not there")
    else:
        scratch.keep(errand.contents)
        if lacking := scratch.lacking(errand.run, errand.files.values()):
            return Lacking(lacking)
        tree = scratch.lay(errand.run, errand.files, {*errand.folders, errand.here})
    return children.do(replace(errand, files={}, contents={}), tree)


def tidying(run: str) -> bytes:
    """The call that lets a worker delete the tree of a run; contents stay, for the next run."""
    return pickle.dumps(_Call(tidy_up, run))


def tidy_up(run: str) -> None:
    """Delete the tree of a run, inside a worker."""
    from distributed import get_worker

    scratch, _ = _own(get_worker().local_directory)
    scratch.clear(run)


@cache
def _own(folder: str) -> tuple[Scratch, Children]:
    scratch = Scratch(Path(folder))
    return scratch, Children(scratch.temporary)
