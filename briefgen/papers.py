"""A paper as a value: the request, the event reduced to its audience, the document, and the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.document import Document
from briefgen.document.slots import SlottedMarkdown
from briefgen.events import Event
from briefgen.fonts import Uncovered
from briefgen.kinds import Kind
from briefgen.languages import Language
from briefgen.themes import Theme


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request for a paper: its kind, language, theme and formats."""

    kind: Kind
    language: Language
    theme: Theme
    formats: tuple[str, ...]

    def file_name(self, format: str) -> str:
        """The file name of the paper in a format: briefing.en.pdf."""
        return f"{self.kind.name}.{self.language.tag}.{format}"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with the results of each stage of the pipeline.

    `cleared` is the event without what its audience may not read. `document` is what is printed. `uncovered` are the
    characters that its PDF shows by a visible mark, as no font has them. `pages` is counted for kinds with a budget of
    pages. `files` are the written files, by name.
    """

    wanted: Wanted
    cleared: Event
    markdown: SlottedMarkdown
    document: Document
    uncovered: tuple[Uncovered, ...] = ()
    pages: int | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """The kind of the paper."""
        return self.wanted.kind
