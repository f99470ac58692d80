"""One filling of a template: the values in its slots so far, and its budget."""

from collections.abc import Iterable
from contextvars import ContextVar
from datetime import date, datetime, time
from decimal import Decimal

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined

from briefgen.characters import character_words
from briefgen.document import Text
from briefgen.document.slots import holds_marks, slot
from briefgen.events import FieldText
from briefgen.templating.sandbox.budget import Budget
from briefgen.templating.sandbox.named_values import NamedValues


class Written(str):
    """Text that a template wrote, with slots: the only type that is written to the Markdown unchanged.

    Only the engine (the result of a macro or a `{% set %}` block) and the `markdown` filter create it. Any operation on
    it returns plain text, which is then a value like any other.
    """

    __slots__ = ()


class UnprintableError(Exception):
    """A value is used as a type that it is not; the message or the hint says what to do instead."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class Filling:
    """The slots and the budget of the template that is being filled."""

    def __init__(self, items: int = 0) -> None:
        self.values: list[Text] = []
        self.budget = Budget(items)

    def put(self, value: object) -> str:
        """Store a value and return its slot.

        Raises UnprintableError if the value is not text, or contains slots.
        """
        text = words_of(value)
        if holds_marks(text):
            raise UnprintableError(
                "what a macro writes cannot be joined or changed; put the two {{ }} side by side instead"
            )
        check_characters(text)
        field = value.field if isinstance(value, FieldText) else None
        self.budget.step()
        self.budget.write(len(text))
        self.values.append(Text(text, field))
        return slot(len(self.values) - 1)


CURRENT: ContextVar[Filling] = ContextVar("filling")


def check_characters(text: str) -> None:
    """Raise UnprintableError for a character that is forbidden in data, whatever its source in the template."""
    if not text.isprintable() and (words := character_words(text)):  # fast path: a printable text has none of them
        raise UnprintableError(words[0], words[1])


def words_of(value: object) -> str:
    """The words of one value; "" for None.

    Raises UnprintableError for a list, a mapping, a date or a function, which need a filter.
    """
    match value:
        case None:
            return ""
        case str():
            return str(value)
        case int() | float() | Decimal() | NamedValues() | Undefined():  # str() of an undefined name raises
            return str(value)
        case datetime() | date() | time():
            raise UnprintableError("a date or time needs to be told how: {{ value | date }}, {{ value | clock }}")
        case list() | tuple() | set() | dict():
            raise UnprintableError(
                "a list needs to be told how: loop over it, or join it with | and_list or | join(', ')"
            )
        case _:
            raise UnprintableError("this has no words to print; was a pair of brackets forgotten, as in {{ when() }}?")


@pass_context  # otherwise Jinja would call it once at compile time for literals, outside of any filling
def finalize(_context: Context, value: object) -> str:
    """The output of `{{ value }}`: a slot, unless the value is text that a template wrote."""
    if isinstance(value, Written):
        return value
    return CURRENT.get().put(value)


def gather(parts: Iterable[str]) -> Written:
    """Join text that a template wrote, and count it."""
    written = list(parts)
    CURRENT.get().budget.write(sum(map(len, written)))
    return Written("".join(written))
