"""What stands around a paper's text: letterhead, marking, running head and foot, and the time its file carries."""

from dataclasses import replace
from datetime import datetime

from briefgen.document import Document, Letterhead, map_surrounding_lines, map_texts
from briefgen.events import Event, Office, Settings
from briefgen.languages import Language

_LONGEST_LINE = 160  # letters of what every page repeats: two lines of it, or the paper would be pushed off its pages


def letterhead(settings: Settings, event: Event, language: Language) -> Letterhead | None:
    """The office's letterhead; none where no office is set."""
    office = settings.office
    if office is None:
        return None
    state = event.receiving_state or ""
    place = language.in_country(state) if state and state not in office.name else ""
    reach = " · ".join(filter(None, (office.phone, office.email)))
    return Letterhead(office.name, place, tuple(filter(None, (", ".join(office.address), reach))))


def running_head(kind_title: str, event: Event) -> str:
    """What following pages say at their head: Briefing note · Reception for the National Day of Norland."""
    return _shortened(f"{kind_title} · {' '.join(event.title.splitlines())}")


def foot(office: Office | None, event: Event) -> str:
    """The sender at the foot of every page: Embassy of Norland, Port Laurent."""
    city = event.venue.city if event.venue else None
    return _shortened(", ".join(filter(None, (office.name, city)))) if office else ""


def _shortened(line: str) -> str:
    """The line, or as many of its words as there is room for."""
    if len(line) <= _LONGEST_LINE:
        return line
    cut = line[: _LONGEST_LINE - 2]
    words = cut.rpartition(" ")[0]
    return f"{words if len(words) > _LONGEST_LINE // 2 else cut} …"


def known_until(event: Event, as_of: datetime | None) -> datetime | None:
    """Up to when the information was gathered: as the command says, else when the papers were last cleared."""
    if as_of and as_of.tzinfo is None:
        as_of = as_of.replace(tzinfo=event.start.tzinfo)
    return as_of or max((step.at for step in event.clearance if step.at), default=None)


def modified(event: Event, as_of: datetime | None, built_at: datetime | None) -> datetime:
    """The one time that file properties carry; the clock is never asked."""
    return built_at or known_until(event, as_of) or event.end or event.start


def typeset(document: Document, language: Language) -> Document:
    """The document with the spaces and marks of the language's typography, in every text and in the lines around."""
    if language.words is None:
        return document
    document = map_texts(document, lambda text: replace(text, text=language.typeset(text.text, text.origin is None)))
    return map_surrounding_lines(document, lambda line: language.typeset(line, False))
