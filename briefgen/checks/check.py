"""A check as a value: its function, and the rules whose violations it reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefgen.errors import Problem
from briefgen.rules import Rule

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """`run` takes the subject of the check and returns problems with a place, only for rules in `rules`.

    It never changes anything and never raises.
    """

    run: Callable[[Subject], Iterator[Problem]]
    rules: tuple[Rule, ...]
