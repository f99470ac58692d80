"""A good event to spoil, and what is told of the spoilt one."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.errors import DataError, Problem
from briefgen.loading import load_event

GOOD = """\
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
hosts: [solheim]
people:
  solheim: {name: Ingrid Solheim}
"""


def problems_of(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        load_event(path)
    return caught.value.problems


def written(folder: Path, text: str, name: str = "event.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@dataclass(frozen=True)
class Spoilt:
    """What is changed in the good event; the problem's id and where it is; words of its message and of its hint."""

    old: str
    new: str
    id: str
    at: tuple[int, int]
    says: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.id}-{self.new}"[:50]


def prove(case: Spoilt, folder: Path) -> None:
    """The mistake is told at its place, with its hint."""
    assert case.old in GOOD
    found = problems_of(written(folder, GOOD.replace(case.old, case.new, 1)))
    matching = [problem for problem in found if problem.id == case.id]
    assert matching, found
    problem = matching[0]
    assert problem.place and (problem.place.line, problem.place.column) == case.at
    assert case.says in problem.message
    assert case.hint in (problem.hint or "")
