"""Problems as values: rule, message, place and hint; and the exceptions that carry them."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.rules import Rule, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The place of a problem: a file with line and column (from 1), or a workbook with sheet and cell ("B7")."""

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
    """One finding. `message` is what is wrong, `hint` what to do about it; `draft`: found while a draft was made."""

    rule: Rule
    message: str
    place: Place | None = None
    hint: str | None = None
    draft: bool = False

    @property
    def id(self) -> str:
        """The id of the rule, which is stable ("event.end")."""
        return self.rule.id

    @property
    def severity(self) -> Severity:
        """The rule's severity, for a draft if the problem was found in one, else for a final paper."""
        return self.rule.in_drafts if self.draft and self.rule.in_drafts else self.rule.severity

    def __str__(self) -> str:
        """The text that the command line prints."""
        lines = [f"{self.severity}[{self.id}]: {self.message}"]
        if self.place is not None:
            lines.append(f"  --> {self.place}")
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, str | int]:
        """The JSON form: a file has `line` and `column`, a workbook `sheet` and `cell`; unknown values are left out."""
        found: dict[str, str | int | None] = {"severity": self.severity, "id": self.id}
        if self.place is not None:
            place = self.place
            found |= {"file": place.file, "line": place.line, "column": place.column}
            found |= {"sheet": place.sheet, "cell": place.cell}
        found |= {"message": self.message, "hint": self.hint}
        return {key: value for key, value in found.items() if value is not None}


class BriefgenError(Exception):
    """An error that a user has to fix; carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class DataError(BriefgenError):
    """The event data, or a file that it names, cannot be read or is invalid."""


class TemplateError(BriefgenError):
    """A kind, its template or a theme is invalid or does not exist."""


class OutputError(BriefgenError):
    """A paper could not be written to the requested path."""
