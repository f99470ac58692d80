"""A kind of paper: its title, audience, sections, and the folders of its templates."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from briefgen.events import Level, Localized, said_in
from briefgen.workspace import Origin

Most = Annotated[int, Field(ge=1, le=10_000)]


class Budgets(BaseModel):
    """Upper limits for a paper: in words, counted as in the kind's first language, or in points or pages."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    bottom_line: Most | None = Field(None, description="words of the bottom line")
    headline: Most | None = Field(None, description="words of the headline")
    lead: Most | None = Field(None, description="words of the lead")
    points: Most | None = Field(None, description="key points of a speech")
    pages: Most | None = Field(None, description="pages; a few lines too many are set slightly tighter")


class KindFile(BaseModel):
    """The content of `kind.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    title: Localized = Field(
        min_length=1, description="what the paper is called: Briefing note; by language: {en: …, fr: …}"
    )
    description: str = Field("", description="one line for `briefgen templates list`")
    audience: Level = Field(
        Level.INTERNAL, description="who may read it; nothing above that level reaches the template"
    )
    sections: tuple[str, ...] = Field((), description="the paper's sections, in order: names of template files")
    languages: tuple[str, ...] = Field(("en",), min_length=1, description="the languages that it has a body in")
    theme: str | None = Field(None, description="the look it has, whatever the office's; the command goes before both")
    signature: bool = Field(False, description="whether its end has room for a signature; in PDF a field to sign")
    letterhead: bool = Field(True, description="whether the first page carries the office's letterhead")
    budgets: Budgets = Field(
        Budgets(), description="the most words (points: the most items) of a part: {bottom_line: 60}"
    )

    def title_in(self, language: str) -> str:
        """The title of the paper in a language."""
        return said_in(self.title, language) or next(iter(self.title.values()))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its name (that of the folder), the content of its file, its folder, and the folders of shared partials.

    `first_body` is the template of its first language.
    """

    name: str
    says: KindFile
    folder: Path
    partials: tuple[Path, ...]
    origin: Origin
    first_body: str = "body.md.j2"

    def body(self, language: str) -> str:
        """The file name of the template for a language: body.md.j2 for the kind's first, body.fr.md.j2 for another."""
        base = primary(language)
        return self.first_body if base == primary(self.says.languages[0]) else body_in(base)

    def folders(self, language: str) -> tuple[Path, ...]:
        """The folders searched for templates in a language, in order: `fr/` in each folder before the folder itself.

        Templates directly in a folder are for all languages.
        """
        base = primary(language)
        return tuple(each for folder in (self.folder, *self.partials) for each in (folder / base, folder))

    def speaks(self, language: str) -> bool:
        """Whether the kind has a body in that language; regions are ignored."""
        return primary(language) in map(primary, self.says.languages)


def primary(tag: str) -> str:
    """A language tag without its region: fr-CH → fr."""
    return tag.split("-")[0].lower()


def body_in(tag: str) -> str:
    """The file name of a body with its language in it."""
    return f"body.{primary(tag)}.md.j2"
