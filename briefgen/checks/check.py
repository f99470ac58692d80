"""A check as a value: what it finds, by which rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefgen.errors import Problem
from briefgen.rules import Rule

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """`run` takes what is looked at and gives problems with a place, by no other rules than `rules`.

    It never changes anything and never raises.
    """

    run: Callable[[Subject], Iterator[Problem]]
    rules: tuple[Rule, ...]
