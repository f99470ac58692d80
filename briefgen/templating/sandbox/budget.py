"""Limits a template's work and output: both are counted, so that no template runs or grows without end.

Counting, unlike measuring time, gives the same result on slow and fast machines.
"""

from decimal import Decimal
from typing import Any

MAX_STEPS = 400_000  # loop iterations, macro calls, printed values; about a microsecond each
MAX_CHARACTERS = 5_000_000  # output of one paper's templates, including results of macros and repetitions in loops
MAX_LINES = 100_000  # lines of a paper's filled text; reading and writing it takes a tenth of a millisecond per line
# A long guest list is legitimate: each item in the event's lists raises the limits.
STEPS_AN_ITEM, CHARACTERS_AN_ITEM, LINES_AN_ITEM = 60, 1_000, 3
MAX_TEXT = 1_000_000  # characters or items in one value that a template computes
MAX_NUMBER = 2**63
_ITEMS_A_STEP = 4  # items processed in one call cost less than loop iterations
_CHARACTERS_A_STEP = 100
_SEARCHES_A_STEP = 10_000  # characters compared; a search in a short text may compare every pair of characters
_SHORT_TEXT = 2_500  # characters; in longer texts Python's search takes linear time


class BudgetExceededError(Exception):
    """A template exceeded its limits; the message is for the template's author."""


class Budget:
    """The work and output of one filling so far; `items` is the number of items in the event's lists."""

    def __init__(self, items: int = 0) -> None:
        self.steps = 0
        self.characters = 0
        self._most_steps = MAX_STEPS + items * STEPS_AN_ITEM
        self._most_characters = MAX_CHARACTERS + items * CHARACTERS_AN_ITEM
        self._most_lines = MAX_LINES + items * LINES_AN_ITEM

    def step(self, cost: int = 1) -> None:
        """Count work.

        Raises BudgetExceededError if the limit is exceeded.
        """
        self.steps += cost
        if self.steps > self._most_steps:
            raise BudgetExceededError(f"the template takes more than {self._most_steps:,} steps")

    def write(self, characters: int) -> None:
        """Count characters of output.

        Raises BudgetExceededError if the limit is exceeded.
        """
        self.characters += characters
        if self.characters > self._most_characters:
            raise BudgetExceededError(f"the template makes more than {self._most_characters:,} characters")

    def finish(self, text: str) -> str:
        """Count the lines of the complete text, and return it.

        Raises BudgetExceededError if there are too many.
        """
        if text.count("\n") > self._most_lines:
            raise BudgetExceededError(f"the template makes more than {self._most_lines:,} lines")
        return text

    def weigh(self, value: object) -> None:
        """Count the items that an operation on a value may visit: a list that contains itself twice doubles at each
        level.

        Raises BudgetExceededError if the limit is exceeded.
        """
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                if len(each) >= _CHARACTERS_A_STEP:
                    self.step(len(each) // _CHARACTERS_A_STEP)
            elif isinstance(each, list | tuple | dict):
                self.step(1 + len(each) // _ITEMS_A_STEP)
                waiting.extend(each.values() if isinstance(each, dict) else each)
            elif isinstance(each, range):
                self.step(1 + len(each) // _ITEMS_A_STEP)

    def search(self, text: str, part: str) -> None:
        """Count a search for a part of a text.

        Raises BudgetExceededError if the limit is exceeded.
        """
        longest = len(text) if len(text) < _SHORT_TEXT else _CHARACTERS_A_STEP
        self.step(len(text) * min(len(part), longest) // _SEARCHES_A_STEP)

    def through(self, value: object) -> None:
        """Count an iteration over a text by characters, words or lines.

        Raises BudgetExceededError if the limit is exceeded.
        """
        if isinstance(value, str):
            self.step(len(value) // _ITEMS_A_STEP)

    def made(self, value: Any) -> Any:
        """Count a value that a template has computed, and return it.

        Raises BudgetExceededError if the value is too long or too large, or the limit is exceeded.
        """
        if isinstance(value, str):
            self.write(check_length(len(value)))
        elif isinstance(value, list | tuple | dict):
            self.step(1 + check_length(len(value)) // _ITEMS_A_STEP)
        elif isinstance(value, int | Decimal) and not -MAX_NUMBER < value < MAX_NUMBER:
            raise BudgetExceededError("the number is too large")
        return value


def check_length(length: int) -> int:
    """The length, unchanged.

    Raises BudgetExceededError if it is more than the maximum for one value.
    """
    if length > MAX_TEXT:
        raise BudgetExceededError(f"a text or list with more than {MAX_TEXT:,} characters or items")
    return length
