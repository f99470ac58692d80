"""A rule as a value: its id, its severity, and its documentation."""

from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # the gravest first

OFFICE = "the office's own rule"
PROGRAM = "briefgen's own rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a problem is an instance of; two rules with the same `id` ("event.end") are equal.

    `why` is what the rule protects from, `source` its origin, `mend` the fix. `severity` applies to a final paper,
    `in_drafts` to a draft if it differs. An event may waive a rule that is `waivable`; `locked` is the reason why it
    may not, for rules that somebody might want to waive.
    """

    id: str
    why: str = field(compare=False, repr=False, kw_only=True)
    source: str = field(compare=False, repr=False, kw_only=True)
    mend: str = field(compare=False, repr=False, kw_only=True)
    severity: Severity = field(default="error", compare=False, repr=False, kw_only=True)
    in_drafts: Severity | None = field(default=None, compare=False, repr=False, kw_only=True)
    waivable: bool = field(default=False, compare=False, repr=False, kw_only=True)
    locked: str = field(default="", compare=False, repr=False, kw_only=True)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle so that a process has one object of each rule: the problems of 10,000 events refer to some dozens."""
        return _received, tuple(getattr(self, each.name) for each in fields(self))

    @property
    def family(self) -> str:
        """The first part of the id: "event" of "event.end"."""
        return self.id.partition(".")[0]


_RECEIVED: dict[tuple[object, ...], Rule] = {}


def _received(*values: Any) -> Rule:
    if values not in _RECEIVED:
        names = (each.name for each in fields(Rule))
        _RECEIVED[values] = Rule(**dict(zip(names, values, strict=True)))
    return _RECEIVED[values]
