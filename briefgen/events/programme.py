"""The programme of an event, step by step."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.events.levels import as_item, internal
from briefgen.events.part import Item
from briefgen.events.references import PersonId
from briefgen.events.texts import Text
from briefgen.events.times import ClockTime


class ProgrammeItem(Item):
    """One step of the run of events."""

    at: ClockTime = as_item("When it starts: 18:30.")
    minutes: Annotated[int, Field(ge=0, le=10_000)] | None = as_item("How long it takes, in minutes.", None)
    action: Text = as_item("What happens.")
    lead: PersonId | None = as_item("Who leads it: the id of a person.", None)
    place: Text | None = as_item("Where in the house.", None)
    press: Literal["open", "closed"] | None = as_item("Whether the press may be there: open or closed.", None)
    cue: Text | None = internal("What stage and staff do.", None)
