"""A kind of paper: what it is called, who may read it, which sections it has, and where its templates are."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from briefgen.events import Level
from briefgen.workspace import Origin

Words = Annotated[int, Field(ge=1, le=10_000)]


class KindFile(BaseModel):
    """What `kind.yaml` says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(description="what the paper is called: Briefing note")
    description: str = Field("", description="one line for `briefgen templates list`")
    audience: Level = Field(
        Level.INTERNAL, description="who may read it; nothing above that level reaches the template"
    )
    sections: tuple[str, ...] = Field((), description="the paper's sections, in order: names of template files")
    languages: tuple[str, ...] = Field(("en",), min_length=1, description="the languages that it has a body in")
    theme: str | None = Field(None, description="the look it has, unless the command says otherwise")
    letterhead: bool = Field(True, description="whether the first page carries the office's letterhead")
    budgets: dict[str, Words] = Field(
        default_factory=dict, description="the most words (points: the most items) of a part: {bottom_line: 60}"
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its name (the folder's), what its file says, its folder, and the folders with shared partials."""

    name: str
    says: KindFile
    folder: Path
    partials: tuple[Path, ...]
    origin: Origin

    def body(self, language: str) -> str:
        """The template's file name for a language: body.md.j2 for the kind's first, body.fr.md.j2 for another."""
        base = language.split("-")[0]
        return "body.md.j2" if base == self.says.languages[0].split("-")[0] else f"body.{base}.md.j2"

    def speaks(self, language: str) -> bool:
        """Whether the kind has a body in that language, whatever the region."""
        return language.split("-")[0] in {known.split("-")[0] for known in self.says.languages}
