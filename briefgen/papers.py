"""A paper as a value: what it was asked to be, the event as its readers may know it, what it says, and its files."""

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
    """A paper that is to be made: of which kind, in which language, with which theme, in which formats."""

    kind: Kind
    language: Language
    theme: Theme
    formats: tuple[str, ...]

    def file_name(self, format: str) -> str:
        """What the paper is called in a format: briefing.en.pdf."""
        return f"{self.kind.name}.{self.language.tag}.{format}"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with what stood at each stage of its making.

    `cleared` is the event without what its audience may not know. `document` is what is printed: each character of
    `uncovered`, which no font has, stands in it as a visible mark. `files` are by file name, once they are written.
    """

    wanted: Wanted
    cleared: Event
    markdown: SlottedMarkdown
    document: Document
    uncovered: tuple[Uncovered, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """What kind of paper it is."""
        return self.wanted.kind
