"""The furniture of a paper's pages, worked out from its data, and the time that its file carries."""

from dataclasses import replace
from datetime import datetime

from briefgen.document import Document, Furniture, Letterhead, PlainText, Text, map_texts
from briefgen.events import Event, FieldText, Level, SendingOffice, Settings
from briefgen.kinds import Kind
from briefgen.languages import Language
from briefgen.release import cut
from briefgen.templating import markings

_LONGEST_LINE = 160  # letters of what every page repeats: two lines of it, or the paper would be pushed off its pages


def furniture(settings: Settings, event: Event, kind: Kind, language: Language, *, draft: bool) -> Furniture:
    """What stands around the text of a paper on a cleared event."""
    told = cut(settings, Level.PUBLIC)  # its texts know their fields, as the event's do
    office, audience = told.office, kind.says.audience
    marking = markings(settings, language)[audience]
    title = kind.says.title_in(language.tag)
    return Furniture(
        letterhead=_letterhead(office, event, language) if office and kind.says.letterhead else None,
        running_head=_shortened(_line(" · ", title, _on_one_line(event.title))),
        foot=_shortened(_line(", ", office.name, event.venue.city if event.venue else None)) if office else (),
        marking=(Text(marking, f"markings.{audience.value}"),) if marking else (),
        draft=(Text(language.draft),) if draft else (),
        page_label=(Text(language.page_label),),
    )


def _letterhead(office: SendingOffice, event: Event, language: Language) -> Letterhead:
    state = event.receiving_state
    place = _around(state, language.in_country(state)) if state and state not in office.name else ()
    lines = filter(None, (_line(", ", *office.address), _line(" · ", office.phone, office.email)))
    return Letterhead(_line("", office.name), place, tuple(lines))


def _line(between: str, *values: str | None) -> PlainText:
    """The values that are given, with something between each two; each still knows its field."""
    line: PlainText = ()
    for value in filter(None, values):
        told = Text(str(value), value.field if isinstance(value, FieldText) else None)
        line = (*line, Text(between), told) if line and between else (*line, told)
    return line


def _around(value: str, phrase: str) -> PlainText:
    """The phrase made of a value and a language's words around it ("in Norland"), in texts that know their field."""
    before, told, after = phrase.partition(value)
    return (*_line("", before, value), *_line("", after)) if told else _line("", phrase)


def _on_one_line(text: str) -> str:
    line = " ".join(text.splitlines())
    return FieldText(line, text.field) if isinstance(text, FieldText) else line


def _shortened(line: PlainText) -> PlainText:
    """The line, or as many of its words as there is room for."""
    whole = "".join(text.text for text in line)
    if len(whole) <= _LONGEST_LINE:
        return line
    cut = whole[: _LONGEST_LINE - 2]
    words = cut.rpartition(" ")[0]
    room = len(words) if len(words) > _LONGEST_LINE // 2 else len(cut)
    kept: list[Text] = []
    for text in line:
        kept += [Text(text.text[:room], text.origin)] if room > 0 else []
        room -= len(text.text)
    return (*kept, Text(" …"))


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
    return map_texts(document, lambda text: replace(text, text=language.typeset(text.text, text.origin is None)))
