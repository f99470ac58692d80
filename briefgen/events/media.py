"""What the press gets, and which offices have cleared it."""

from typing import Literal

from briefgen.events.levels import internal, public
from briefgen.events.part import Part
from briefgen.events.references import PersonId
from briefgen.events.texts import Text
from briefgen.events.times import Moment


class Media(Part):
    """What a press paper says about itself."""

    contact: PersonId | None = public("Whom the press may call: the id of a person.", None)
    embargo: Moment | None = public("Not for release before: 2026-05-17 21:00.", None)
    number: Text | None = public("The release's number: 14/2026.", None)
    headline: Text | None = public("The headline, 14 words at most.", None)
    boilerplate: Text | None = public("The paragraph on the embassy that closes each release.", None)


class Clearance(Part):
    """One office's word on the papers."""

    office: Text = internal("The office that clears: Political section.")
    name: Text | None = internal("Who cleared.", None)
    decision: Literal["cleared", "pending", "refused"] = internal(
        "The decision: cleared, pending or refused.", "pending"
    )
    at: Moment | None = internal("When: 2026-05-16 15:10.", None)
