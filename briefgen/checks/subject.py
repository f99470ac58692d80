"""What a check of one paper looks at."""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.events import Event
from briefgen.kinds import Kind
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper


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
