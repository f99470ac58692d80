"""The event itself: time, place, hosts, and all content of its papers."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator

from briefgen.events.facts import BackgroundItem, Fact, NextStep
from briefgen.events.guest import Guest
from briefgen.events.levels import internal, public
from briefgen.events.media import Clearance, Media
from briefgen.events.messages import IfRaised, Message
from briefgen.events.office import SendingOffice
from briefgen.events.part import Item, Part
from briefgen.events.person import Person
from briefgen.events.programme import ProgrammeItem
from briefgen.events.references import PersonId, PersonIds
from briefgen.events.speech import Speech
from briefgen.events.texts import EventId, Id, Name, ProperName, Text
from briefgen.events.times import ClockTime, DayOfYear, Moment
from briefgen.validation import FieldError

Status = Literal["planned", "held", "cancelled"]


class Venue(Part):
    """Where it takes place."""

    short: ClassVar[str | None] = "name"
    name: ProperName = public("The house: Harbour Pavilion.")
    room: Text | None = public("The room in it.", None)
    address: Text | None = public("Street and number.", None)
    city: ProperName | None = public("The city, which also opens the press summary's dateline.", None)
    country: Text | None = public("The country, where the city alone does not say it.", None)
    arrival_point: Text | None = internal("Where the principal arrives, and who waits there.", None)


class Occasion(Item):
    """What the event marks."""

    short: ClassVar[str | None] = "name"
    name: Text = public("The day's own name: Constitution Day of Norland.")
    day: DayOfYear | None = public("Month and day: 05-17.", None)
    since: Annotated[int, Field(ge=1, le=9999)] | None = public("The year it counts from.", None)
    ordinal: Annotated[int, Field(ge=0, le=9999)] | None = public("Which anniversary it is: 60 for the 60th.", None)


_WORDS_AND_NUMBER = re.compile(r"(?P<words>[^\W\d_][^\d]{0,40}?) {0,3}(?P<number>\d[\d,. ]{0,20})")


class Principal(Part):
    """The person whom the brief is for."""

    short: ClassVar[str | None] = "person"
    person: PersonId = internal("Whom the brief is for: the id of a person.")
    role: Text | None = internal("What the principal does: host, speaks first.", None)
    arrives: ClockTime | None = internal("When the principal arrives: 18:00.", None)
    leaves: ClockTime | None = internal("When the principal leaves: 21:15.", None)


class Headcount(Part):
    """How many people, and who says so."""

    short: ClassVar[str | None] = "number"
    number: Annotated[int, Field(ge=0, le=10_000_000)] = public("How many: 300.")
    qualifier: Text | None = public("What stands before the number: more than, about.", None)
    source: Text | None = public("Who counted.", None)

    @model_validator(mode="before")
    @classmethod
    def _no_words(cls, value: Any) -> Any:
        if isinstance(value, str) and (found := _WORDS_AND_NUMBER.fullmatch(value.strip())):
            number = "".join(filter(str.isdigit, found["number"]))
            hint = f"write {{number: {number}, qualifier: {found['words'].strip()}}}"
            raise FieldError(f"has words beside its number: {value.strip()}", hint)
        return value


class Attendance(Part):
    """How many were expected, and how many came."""

    expected: Headcount | None = internal("How many were expected.", None)
    present: Headcount | None = public("How many came.", None)


class Event(Part):
    """Everything about one event."""

    elsewhere: ClassVar[Mapping[str, str]] = {
        "agenda": "write its points under `background`, or as steps of the `programme`",
        "gifts": "write them under `background`, which stays internal, or as a step of the `programme`",
        "flags": "write them under `background`, which stays internal",
        "defaults": "it belongs into briefgen.yaml, and holds for every event of the office",
        "markings": "they belong into briefgen.yaml, and hold for every event of the office",
        "press": "write the contact, the embargo and the headline under `media`",
        "contact": "name the person whom the press may call under `media`: `media: {contact: ID}`",
        "embargo": "it belongs under `media`: `media: {embargo: 2026-05-17 20:00}`",
        "date": "write the day and the hour as `start`: `start: 2026-05-17 18:30`",
        "location": "write it as `venue`: `venue: {name: Harbour Pavilion, city: Port Laurent}`",
        "language": "ask for it: `-l fr`; or for every event in briefgen.yaml: `defaults: {language: fr}`",
        "languages": "ask for one: `-l fr`; or for every event in briefgen.yaml: `defaults: {language: fr}`",
        "theme": "ask for it: `--theme modern`; or for every event in briefgen.yaml: `defaults: {theme: modern}`",
        "start_time": "write the day and the hour as `start`: `start: 2026-05-17 18:30`",
        "end_time": "write the day and the hour as `end`: `end: 2026-05-17 20:30`",
        "where": "write it as `venue`: `venue: {name: Harbour Pavilion, city: Port Laurent}`",
        "when": "write the day and the hour as `start`: `start: 2026-05-17 18:30`",
        "time": "write the day and the hour as `start`: `start: 2026-05-17 18:30`",
        "organiser": "write who gives it as `hosts`: `hosts: [ID]`",
        "organizer": "write who gives it as `hosts`: `hosts: [ID]`",
        "description": "write why it takes place as `purpose`, and what one should know under `background`",
        "notes": "write them under `background`, which stays internal",
        "menu": "write it under `background`, which stays internal",
        "seating": "write `table` and `seat` of each guest under `guests`",
        "speakers": "write them under `speeches`, each as `- speaker: ID`",
    }

    id: EventId = public(
        "The event's short name, and that of the folder with its papers. Without one it is made from the name of the"
        " file, or from the title of a row.",
        "event",
    )
    type: Text | None = public("What it is: reception, visit, signing, meeting.", None)
    title: Text = public("What it is called on the invitation.")
    status: Status | None = public("Whether it is planned, held or cancelled.", None)
    start: Moment = public("When it starts, in the event's own time: 2026-05-17 18:30.")
    end: Moment | None = public("When it ends.", None)
    timezone: Name = public("The time zone of all times here: Asia/Bangkok.")
    office: SendingOffice | None = public("Who sends the papers, where it is not the office of briefgen.yaml.", None)
    sending_state: Text | None = public("The State that the embassy represents.", None)
    receiving_state: Text | None = public("The State in which it is accredited.", None)
    venue: Venue | None = public("Where it takes place.", None)
    occasions: tuple[Occasion, ...] = public("What it marks.", ())
    hosts: PersonIds = public("Who gives it: ids of people.", ())
    guest_of_honour: PersonId | None = public("The guest of honour: the id of a person.", None)
    principal: Principal | None = internal("Whom the brief is for, with role and times.", None)
    dress: Text | None = internal("The dress code: lounge suit or national dress.", None)
    attendance: Attendance | None = public("How many were expected, and how many came.", None)
    people: dict[Id, Person] = public("Everybody named here, by id.", {})
    guests: tuple[Guest, ...] = internal("The guest list.", ())
    bottom_line: Text | None = internal("What the principal must know, in 60 words at most.", None)
    purpose: Text | None = internal("Why the event takes place.", None)
    objectives: tuple[Text, ...] = internal("What should come of it: one to three.", ())
    messages: tuple[Message, ...] = internal("What the principal should say, ask, thank for or avoid.", ())
    if_raised: tuple[IfRaised, ...] = internal("Questions that may come, and the line to take.", ())
    sensitivities: tuple[Text, ...] = internal("What to be careful about.", ())
    background: tuple[BackgroundItem, ...] = internal(
        "What one should know before. Each item may have a `release` of its own.", ()
    )
    programme: tuple[ProgrammeItem, ...] = internal("The run of events, step by step.", ())
    speeches: tuple[Speech, ...] = public("Who spoke, and what was said.", ())
    facts: dict[Id, Fact] = internal(
        "Figures and statements with their source, by id; {fact:ID} puts one into a text.", {}
    )
    next_steps: tuple[NextStep, ...] = internal("What comes next.", ())
    media: Media | None = public("What the press gets: contact, embargo, headline.", None)
    glossary: dict[str, Text] = public("Acronyms and what they stand for.", {})
    clearance: tuple[Clearance, ...] = internal("Who has cleared the papers.", ())
    waive: dict[str, Name] = internal("Checks that do not apply here, by id, each with the reason.", {})
