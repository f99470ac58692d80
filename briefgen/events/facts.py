"""Facts that papers refer to, background, and next steps."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import PlainValidator, WithJsonSchema

from briefgen.events.levels import as_item
from briefgen.events.part import Item
from briefgen.events.texts import Text, clean_text
from briefgen.events.times import Day
from briefgen.validation import FieldError

# In a text, {fact:trade} is replaced by the fact `trade` with its qualifier and unit. Possessive quantifiers (*+):
# blanks that no brace follows are scanned once, not once for each way of dividing them.
FACT_REFERENCE = re.compile(r"\{fact:\s*+([^{}\s]*+)\s*+\}")
_NUMBER = re.compile(r"[-+]?\d{1,30}(\.\d{1,30})?\Z", re.ASCII)


def _figure(value: Any) -> Decimal | str:
    if isinstance(value, Decimal | int | float):
        return Decimal(str(value))
    if not isinstance(value, str):
        raise FieldError("should be a number or text", "write one figure, as 840, or words")
    return Decimal(value) if _NUMBER.match(value) else clean_text(value)


# A number, or words if there is no number.
Figure = Annotated[Decimal | str, PlainValidator(_figure), WithJsonSchema({"type": ["number", "string"]})]


class Fact(Item):
    """A figure or a statement, with its source."""

    statement: Text = as_item("What the figure is about: Trade in goods.")
    value: Figure | None = as_item("The figure: 840.", None)
    unit: Text | None = as_item("What is counted: million US dollars.", None)
    qualifier: Text | None = as_item("What stands before the figure: about, more than.", None)
    period: Text | None = as_item("The time it covers: 2025.", None)
    as_of: Day | None = as_item("The day on which it was true.", None)
    source: Text | None = as_item("Where it is from.", None)


class BackgroundItem(Item):
    """Something one should know before."""

    short: ClassVar[str | None] = "text"
    text: Text = as_item("The background, in a sentence or two.")


class NextStep(Item):
    """Something that comes next."""

    short: ClassVar[str | None] = "text"
    text: Text = as_item("What comes next.")
    when: Text | None = as_item("When, in words: September 2026.", None)
