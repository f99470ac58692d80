"""Derives the furniture of a paper's pages from its data, and the time in its file properties."""

from dataclasses import replace
from datetime import datetime

from briefgen.document import Document, Furniture, Letterhead, PlainText, Text, map_texts
from briefgen.events import Event, FieldText, Level, SendingOffice, Settings, same_field
from briefgen.kinds import Kind
from briefgen.languages import Language
from briefgen.release import cut
from briefgen.templating import markings

_LONGEST_LINE = 160  # characters; about two printed lines: longer furniture would leave no room for the text


def furniture(settings: Settings, event: Event, kind: Kind, language: Language, *, draft: bool) -> Furniture:
    """The furniture of a paper on a cleared event."""
    told = cut(settings, Level.PUBLIC)  # texts with their fields, as in the event
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
    """The given values with a separator between them; each Text has its value's field as origin."""
    line: PlainText = ()
    for value in filter(None, values):
        told = Text(str(value), value.field if isinstance(value, FieldText) else None)
        line = (*line, Text(between), told) if line and between else (*line, told)
    return line


def _around(value: str, phrase: str) -> PlainText:
    """A phrase that contains a value and a language's own words ("in Norland"), as texts with their origins."""
    before, told, after = phrase.partition(value)
    return (*_line("", before, value), *_line("", after)) if told else _line("", phrase)


def _on_one_line(text: str) -> str:
    return same_field(text, " ".join(text.splitlines()))


def _shortened(line: PlainText) -> PlainText:
    """The line, cut after a word if it is too long."""
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
    """The time up to which the information was gathered: that of the command, or else that of the last clearance."""
    if as_of and as_of.tzinfo is None:
        as_of = as_of.replace(tzinfo=event.start.tzinfo)
    return as_of or max((step.at for step in event.clearance if step.at), default=None)


def modified(event: Event, as_of: datetime | None, built_at: datetime | None) -> datetime:
    """The only time in file properties; never the current time."""
    return built_at or known_until(event, as_of) or event.end or event.start


def typeset(document: Document, language: Language) -> Document:
    """The document with the spaces and marks of the language's typography, in all its texts and its furniture."""
    if language.words is None:
        return document

    def change(text: Text) -> Text:
        changed = language.typeset(text.text, text.origin is None)
        return text if changed == text.text else replace(text, text=changed)

    return map_texts(document, change)
