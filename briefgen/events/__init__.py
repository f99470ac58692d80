"""Events: the data model, in parts by subject."""

from briefgen.events.event import Attendance, Event, Headcount, Occasion, Principal, Venue
from briefgen.events.facts import FACT_REFERENCE, BackgroundItem, Fact, NextStep
from briefgen.events.field_text import FieldId, FieldText, same_field
from briefgen.events.guest import Guest
from briefgen.events.levels import Level, as_item, internal, level_of, partner, public
from briefgen.events.localized import Localized, said_in
from briefgen.events.marks import models_in
from briefgen.events.media import Clearance, Media
from briefgen.events.messages import IfRaised, Message
from briefgen.events.office import Defaults, SendingOffice, Settings
from briefgen.events.part import Item, Part
from briefgen.events.person import Contact, HeldOffice, LastMet, Mission, MissionClass, Person, Photograph, Rank
from briefgen.events.programme import ProgrammeItem
from briefgen.events.proper_names import is_proper_name
from briefgen.events.prose import is_prose
from briefgen.events.references import ADDRESSEES, FactId, PersonId, Reference, naming_fields, reference_of
from briefgen.events.schema import FILLED_IN, event_schema
from briefgen.events.speech import Point, Quote, Speech
from briefgen.events.times import MonthDay, check_year, parse_moment

__all__ = [
    "ADDRESSEES",
    "FACT_REFERENCE",
    "FILLED_IN",
    "Attendance",
    "BackgroundItem",
    "Clearance",
    "Contact",
    "Defaults",
    "Event",
    "Fact",
    "FactId",
    "FieldId",
    "FieldText",
    "Guest",
    "Headcount",
    "HeldOffice",
    "IfRaised",
    "Item",
    "LastMet",
    "Level",
    "Localized",
    "Media",
    "Message",
    "Mission",
    "MissionClass",
    "MonthDay",
    "NextStep",
    "Occasion",
    "Part",
    "Person",
    "PersonId",
    "Photograph",
    "Point",
    "Principal",
    "ProgrammeItem",
    "Quote",
    "Rank",
    "Reference",
    "SendingOffice",
    "Settings",
    "Speech",
    "Venue",
    "as_item",
    "check_year",
    "event_schema",
    "internal",
    "is_proper_name",
    "is_prose",
    "level_of",
    "models_in",
    "naming_fields",
    "parse_moment",
    "partner",
    "public",
    "reference_of",
    "said_in",
    "same_field",
]
