"""One filling of a template: the values it has put aside so far, and what it has used of its budget."""

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
    """Text that a template wrote, slots and all: the one kind that goes into the Markdown as it is.

    Only the engine makes it (a macro's result, a `{% set %}` block) and the `markdown` filter. Whatever is done to it
    gives plain text again, which is then a value like any other.
    """

    __slots__ = ()


class UnprintableError(Exception):
    """A value is used as something that it is not; the message or the hint says what to do instead."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class Filling:
    """The slots and the budget of the template that is being filled."""

    def __init__(self, items: int = 0) -> None:
        self.values: list[Text] = []
        self.budget = Budget(items)

    def put(self, value: object) -> str:
        """Put a value aside and return the mark that stands for it.

        Raises UnprintableError if the value is not text, or is made of what a template wrote.
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
    """Raise UnprintableError for a character that no data may hold either, wherever a template took it from."""
    if not text.isprintable() and (words := character_words(text)):  # what Python can print is never one of them
        raise UnprintableError(words[0], words[1])


def words_of(value: object) -> str:
    """The words of one value; None has none.

    Raises UnprintableError for a list, a mapping, a date or a function, which have to be told how.
    """
    match value:
        case None:
            return ""
        case str():
            return str(value)
        case int() | float() | Decimal() | NamedValues() | Undefined():  # an undefined name says so in its str()
            return str(value)
        case datetime() | date() | time():
            raise UnprintableError("a date or time needs to be told how: {{ value | date }}, {{ value | clock }}")
        case list() | tuple() | set() | dict():
            raise UnprintableError(
                "a list needs to be told how: loop over it, or join it with | and_list or | join(', ')"
            )
        case _:
            raise UnprintableError("this has no words to print; was a pair of brackets forgotten, as in {{ when() }}?")


@pass_context  # else Jinja would run it once for literals, while it compiles, and the slot would be of no filling
def finalize(_context: Context, value: object) -> str:
    """What `{{ value }}` writes: a slot, unless the value is something that a template wrote."""
    if isinstance(value, Written):
        return value
    return CURRENT.get().put(value)


def gather(parts: Iterable[str]) -> Written:
    """Join what a template wrote, within the budget."""
    written = list(parts)
    CURRENT.get().budget.write(sum(map(len, written)))
    return Written("".join(written))
