"""Paths that mean the same on two computers: below the shipped templates, below a package, or below a tree of files."""

import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from briefgen.reading import Question, Record
from briefgen.workspace import shipped_templates

_KEPT = 4096  # paths and spots: all events ask for the same templates and fonts


class Spot(NamedTuple):
    """A path as its rest below the templates, a package, or the tree; outside of them all, the whole path."""

    below: Literal["templates", "package", "tree", "nothing"]
    rest: str
    package: str = ""


class Answered(NamedTuple):
    """A question of a record, with its answer."""

    asked: Literal["bytes", "kind", "names", "inside"]
    spot: Spot
    pattern: str
    answer: str


Answers = tuple[Answered, ...]


def pack(record: Record, tree: Path) -> Answers:
    """A record as it can be sent; `tree` is where the tree of files stands here."""
    return tuple(
        Answered(question.asked, spot_of(question.path, tree), question.pattern, answer)
        for question, answer in record.answers.items()
    )


def unpack(answers: Iterable[Answered], tree: Path) -> dict[Question, tuple[Spot, str]]:
    """The questions with their paths here, each with its spot and its answer."""
    return {Question(each.asked, path_of(each.spot, tree), each.pattern): (each.spot, each.answer) for each in answers}


@lru_cache(_KEPT)
def spot_of(path: Path, tree: Path) -> Spot:
    """Where a path lies."""
    if path.is_relative_to(_templates()):
        return Spot("templates", path.relative_to(_templates()).as_posix())
    for folder in _search_path():
        if path.is_relative_to(folder) and (rest := path.relative_to(folder)).parts:
            name, *inside = rest.parts
            if _package(name) == folder / name:
                return Spot("package", PurePosixPath(*inside).as_posix(), name)
    if path.is_relative_to(tree):
        return Spot("tree", path.relative_to(tree).as_posix())
    return Spot("nothing", str(path))


@lru_cache(_KEPT)
def path_of(spot: Spot, tree: Path) -> Path:
    """The path of a spot here; of a package that is not installed here one that does not exist."""
    match spot.below:
        case "templates":
            return _templates() / spot.rest
        case "package":
            return (_package(spot.package) or tree / spot.package) / spot.rest
        case "tree":
            return tree / spot.rest
        case "nothing":
            return Path(spot.rest)


@cache
def _templates() -> Path:
    return shipped_templates()


@cache
def _search_path() -> tuple[Path, ...]:
    """The folders that packages are imported from, the deepest first."""
    return tuple(sorted({Path(each).absolute() for each in sys.path}, key=lambda each: -len(each.parts)))


@cache
def _package(name: str) -> Path | None:
    """The folder of a package that can be imported; a mere folder without `__init__` is none."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    if spec is None or not spec.origin or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])
