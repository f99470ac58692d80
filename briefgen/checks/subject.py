"""What a check of one paper looks at."""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.events import Event
from briefgen.kinds import Kind
from briefgen.loading import LoadedEvent


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """A paper before it is written, with the event it was made from."""

    loaded: LoadedEvent
    cleared: Event
    kind: Kind
    document: Document
