"""A rule as a value: what its problems are called, how grave they are, and all that there is to say about it."""

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]

OFFICE = "the office's own rule"
PROGRAM = "briefgen's own rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a problem is an instance of; two rules with the same `id` ("event.end") are the same.

    `why` says what it protects from, `source` who says so, `mend` what to do about it. `severity` is that for a final
    paper, `in_drafts` the one for a draft where it differs. An event may set aside what is `waivable`; `locked` is the
    reason why it may not, where somebody might want to.
    """

    id: str
    why: str = field(compare=False, repr=False, kw_only=True)
    source: str = field(compare=False, repr=False, kw_only=True)
    mend: str = field(compare=False, repr=False, kw_only=True)
    severity: Severity = field(default="error", compare=False, repr=False, kw_only=True)
    in_drafts: Severity | None = field(default=None, compare=False, repr=False, kw_only=True)
    waivable: bool = field(default=False, compare=False, repr=False, kw_only=True)
    locked: str = field(default="", compare=False, repr=False, kw_only=True)

    @property
    def family(self) -> str:
        """What the id begins with: "event" of "event.end"."""
        return self.id.partition(".")[0]
