"""Facts that papers refer to, background, and what comes next."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, WithJsonSchema

from briefgen.events.levels import as_item
from briefgen.events.part import Item
from briefgen.events.texts import Text
from briefgen.events.times import Day

# {fact:trade} in a text stands for the fact `trade`, with qualifier and unit.
FACT_REFERENCE = re.compile(r"\{fact:\s*([^{}\s]*)\s*\}")
_NUMBER = re.compile(r"[-+]?\d{1,30}(\.\d{1,30})?\Z", re.ASCII)


def _number_or_words(value: Any) -> Any:
    return Decimal(value) if isinstance(value, str) and _NUMBER.match(value) else value


Figure = Annotated[
    Decimal | Text, BeforeValidator(_number_or_words), WithJsonSchema({"type": ["number", "string"]})
]  # fmt: skip


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
