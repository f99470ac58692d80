"""A kind of paper: what it is called, who may read it, which sections it has, and where its templates are."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# The sources a kind or a theme can come from, in the order they are looked up.
Origin = Literal["workspace", "package"]
Budget = Annotated[int, Field(ge=1, le=10_000)]


class KindFile(BaseModel):
    """What `kind.yaml` says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(description="what the paper is called: Briefing note")
    description: str = Field("", description="one line for `briefgen templates list`")
    audience: Literal["internal", "partner", "public"] = Field(
        "internal", description="who may read it; nothing above that level reaches the template"
    )
    sections: tuple[str, ...] = Field((), description="the paper's sections, in order: names of template files")
    languages: tuple[str, ...] = Field(("en",), description="the languages that it has a body in")
    theme: str | None = Field(None, description="the look it has unless the office or the command says otherwise")
    letterhead: bool = Field(True, description="whether the first page carries the office's letterhead")
    budgets: dict[str, Budget] = Field(
        default_factory=dict, description="the most words a field may have, by name: {bottom_line: 60}"
    )


class Kind(KindFile):
    """A kind with its name (the folder's), its folder, and where it came from."""

    name: str
    folder: Path
    partials: tuple[Path, ...]  # folders with shared partials, the workspace's first
    origin: Origin

    def body(self, language: str) -> str:
        """The file name of the template for a language tag: body.fr.md.j2, or body.md.j2 for the first language."""
        base = language.split("-")[0]
        return "body.md.j2" if base == self.languages[0].split("-")[0] else f"body.{base}.md.j2"
