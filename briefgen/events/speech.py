"""Speeches: who spoke, what was said, and which quotes are approved."""

from typing import ClassVar, Literal

from briefgen.events.levels import Level, as_item, internal, public
from briefgen.events.part import Item
from briefgen.events.references import PersonId
from briefgen.events.texts import Name, Text


class Point(Item):
    """A key point of a speech, as reported speech."""

    short: ClassVar[str | None] = "text"
    text: Text = as_item("What was said, in one sentence.")


class Quote(Item):
    """Words taken from the speech as they were said. Until they are approved they stay in the house."""

    short: ClassVar[str | None] = "text"
    text: Text = as_item("The words, without quotation marks.")
    status: Literal["draft", "checked", "approved"] = as_item("How far it is: draft, checked or approved.", "draft")
    source: Text | None = internal("Where the words are from: transcript, recording.", None)

    def level(self, around: Level) -> Level:
        """Internal until approved, even if the item has another `release`."""
        return super().level(around) if self.status == "approved" else Level.INTERNAL


class Speech(Item):
    """A speech."""

    speaker: PersonId = public("Who spoke: the id of a person.")
    language: Name | None = public("The language spoken: en.", None)
    points: tuple[Point, ...] = public("The key points, one sentence each.", ())
    quotes: tuple[Quote, ...] = public("Words that may be quoted once they are approved.", ())
    transcript: Name | None = internal("The whole speech: the name of the text file that holds it.", None)
