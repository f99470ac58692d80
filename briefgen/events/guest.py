"""A guest: one line of the guest list. Every column is for this office alone."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from briefgen.events.levels import as_item, internal
from briefgen.events.part import Item
from briefgen.events.texts import ProperName, Text
from briefgen.validation import FieldError

Reply = Literal[
    "draft", "sent", "reminded", "accepted", "declined", "represented", "no reply", "attended", "no-show"
]  # fmt: skip


class Guest(Item):
    """A line of the guest list."""

    short: ClassVar[str | None] = "name"
    number: Annotated[int, Field(ge=0)] | None = internal("The guest's number in the list.", None)
    list: Text | None = internal("Which list the guest is on: A, B, C.", None)
    honorific: Text | None = as_item("What stands before the name: H.E. Mr, Dr, Sir.", None)
    given_name: ProperName | None = as_item("The given name.", None)
    surname: ProperName | None = as_item("The surname.", None)
    name: ProperName | None = as_item("The whole name in one piece, where given name and surname do not make it.", None)
    native_script: ProperName | None = as_item("The name in its own script.", None)
    position: Text | None = as_item("The guest's office or function.", None)
    organisation: Text | None = as_item("Where the guest works: an embassy, a ministry, a company.", None)
    country: Text | None = as_item("The country that the guest stands for or comes from.", None)
    spouse: ProperName | None = internal("The name of the spouse.", None)
    reply: Reply | None = internal("How far the invitation is: sent, accepted, declined and so on.", None)
    represented_by: ProperName | None = internal("Who comes instead.", None)
    dietary: Text | None = internal("What the guest does not eat.", None)
    table: Text | None = internal("The table at which the guest sits.", None)
    seat: Text | None = internal("The seat at the table.", None)
    remarks: Text | None = internal("Anything else, for this office alone.", None)
    precedence: Annotated[int, Field(ge=1)] | None = internal("A place in the order set by hand.", None)
    precedence_reason: Text | None = internal("Why the place was set by hand.", None)

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not self.full_name:
            raise FieldError(
                "has no name",
                "fill in the surname or the given name; to hold a seat for an organisation, write who will sit there"
                " as the name: Representative of the Ministry of Trade",
            )
        return self

    @property
    def full_name(self) -> str:
        """The whole name, else given name and surname, else the name in its own script."""
        parts = " ".join(part for part in (self.given_name, self.surname) if part)
        return self.name or parts or self.native_script or ""
