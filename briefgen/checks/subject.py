"""The subjects of checks: an event, a paper before it is written, a file before it is published."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.checks.prose import Prose
from briefgen.document import Document
from briefgen.events import Event
from briefgen.kinds import Kind
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper


@dataclass(frozen=True, slots=True)
class EventSubject:
    """An event, with all its texts and those of its office, except transcripts: those are the words as spoken."""

    loaded: LoadedEvent
    texts: Sequence[Prose]


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """A paper before it is written, with the event it was made from."""

    loaded: LoadedEvent
    paper: Paper

    @property
    def cleared(self) -> Event:
        """The event as cleared for the paper's audience."""
        return self.paper.cleared

    @property
    def kind(self) -> Kind:
        """The paper's kind."""
        return self.paper.kind

    @property
    def document(self) -> Document:
        """The paper's content."""
        return self.paper.document


@dataclass(frozen=True, slots=True)
class FileSubject:
    """A paper's file before it is published: its name ("briefing.en.docx") and its bytes."""

    name: str
    data: bytes

    @property
    def format(self) -> str:
        """The format according to the file's name: "docx"."""
        return self.name.rpartition(".")[2]
