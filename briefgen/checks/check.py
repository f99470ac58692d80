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

    def __post_init__(self) -> None:
        if not self.rules:
            raise ValueError(f"{self.run.__name__} declares no rule: nothing could waive or explain what it finds")

    def find(self, subject: Subject) -> Iterator[Problem]:
        """The problems of a subject. Raises LookupError for a problem whose rule the check does not declare."""
        for problem in self.run(subject):
            if not any(problem.rule is rule for rule in self.rules):
                raise LookupError(f"{self.run.__name__} finds {problem.id}, which is none of its rules")
            yield problem
