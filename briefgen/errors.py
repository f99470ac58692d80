"""Problems as values: by which rule, what is wrong, where, how to mend it; and the few exceptions that carry them."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.rules import Rule, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file with line and column (from 1), or a workbook with sheet and cell ("B7")."""

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            return f"{self.file}:{self.sheet}!{self.cell}" if self.cell else f"{self.file}:{self.sheet}"
        parts = [self.file, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `message` says what is wrong, `hint` what to do about it; `draft`: found in a draft's making."""

    rule: Rule
    message: str
    place: Place | None = None
    hint: str | None = None
    draft: bool = False

    @property
    def id(self) -> str:
        """The rule's, which is stable ("event.end")."""
        return self.rule.id

    @property
    def severity(self) -> Severity:
        """How grave it is: for a draft, or else for a final paper."""
        return self.rule.in_drafts if self.draft and self.rule.in_drafts else self.rule.severity

    def __str__(self) -> str:
        """The text form that the command line prints."""
        lines = [f"{self.severity}[{self.id}]: {self.message}"]
        if self.place is not None:
            lines.append(f"  --> {self.place}")
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, str | int]:
        """The JSON form: a file has `line` and `column`, a workbook `sheet` and `cell`; what is unknown is left out."""
        found: dict[str, str | int | None] = {"severity": self.severity, "id": self.id}
        if self.place is not None:
            place = self.place
            found |= {"file": place.file, "line": place.line, "column": place.column}
            found |= {"sheet": place.sheet, "cell": place.cell}
        found |= {"message": self.message, "hint": self.hint}
        return {key: value for key, value in found.items() if value is not None}


class BriefgenError(Exception):
    """Something that a person has to mend; carries every problem found, never just the first."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class DataError(BriefgenError):
    """The event data, or a file that it names, cannot be read or does not fit the model."""


class TemplateError(BriefgenError):
    """A kind, its template or a theme is wrong or not found."""


class OutputError(BriefgenError):
    """A paper could not be written where it was asked for."""
