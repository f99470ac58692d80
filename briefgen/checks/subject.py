"""What checks look at: an event, a paper before it is written, a file before it is published."""

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
    """An event, and every text of it and its office; transcripts, which hold what was really said, are none of them."""

    loaded: LoadedEvent
    texts: Sequence[Prose]


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """A paper before it is written, with the event it was made from."""

    loaded: LoadedEvent
    paper: Paper

    @property
    def cleared(self) -> Event:
        """The event as the paper's readers may know it."""
        return self.paper.cleared

    @property
    def kind(self) -> Kind:
        """What kind of paper it is."""
        return self.paper.kind

    @property
    def document(self) -> Document:
        """What the paper says."""
        return self.paper.document


@dataclass(frozen=True, slots=True)
class FileSubject:
    """A paper's file before it is published: its name ("briefing.en.docx") and its bytes."""

    name: str
    data: bytes

    @property
    def format(self) -> str:
        """The format that it claims to be in, by its name: "docx"."""
        return self.name.rpartition(".")[2]
