"""What the principal says, asks, thanks for or avoids, and the line to take on questions."""

from typing import ClassVar, Literal

from briefgen.events.levels import as_item
from briefgen.events.part import Item
from briefgen.events.references import Addressees
from briefgen.events.texts import Text


class Message(Item):
    """One message."""

    short: ClassVar[str | None] = "text"
    kind: Literal["key", "raise", "ask", "thank", "avoid"] = as_item(
        "Which kind of message it is: key, raise, ask, thank or avoid.", "key"
    )
    text: Text = as_item("The message, in one sentence.")
    to: Addressees = as_item("Whom it is for: ids of people, or press.", ())


class IfRaised(Item):
    """A question that may come, and the line to take."""

    question: Text = as_item("The question.")
    line: Text = as_item("The line to take.")
    to: Addressees = as_item("Who may be told: ids of people, or press.", ())
