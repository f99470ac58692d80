"""How much one template may do: work and characters are counted, so that no template can run or grow for ever.

Counting, unlike a clock, gives the same answer on a slow machine and a fast one.
"""

from decimal import Decimal
from typing import Any

MAX_STEPS = 400_000  # turns of a loop, calls of a macro, values printed; about a microsecond each
MAX_CHARACTERS = 5_000_000  # made by one paper's templates, including what macros return and loops repeat
MAX_LINES = 100_000  # of a paper's filled text; what reads and writes it takes a tenth of a millisecond a line
# A long guest list is no endless template: each item of the event's lists adds to what its papers may take.
STEPS_AN_ITEM, CHARACTERS_AN_ITEM, LINES_AN_ITEM = 60, 1_000, 3
MAX_TEXT = 1_000_000  # characters or items in one value that a template makes
MAX_NUMBER = 2**63
_ITEMS_A_STEP = 4  # items looked at in one go cost less than turns of a loop
_CHARACTERS_A_STEP = 100
_SEARCHES_A_STEP = 10_000  # characters compared; a search in a short text may compare each with each
_SHORT_TEXT = 2_500  # characters; in longer ones Python searches in time that grows with the length alone


class BudgetExceededError(Exception):
    """A template did too much; the message says what, in words for whoever wrote it."""


class Budget:
    """What one filling has used so far; `items` is how many items the lists of the event have."""

    def __init__(self, items: int = 0) -> None:
        self.steps = 0
        self.characters = 0
        self._most_steps = MAX_STEPS + items * STEPS_AN_ITEM
        self._most_characters = MAX_CHARACTERS + items * CHARACTERS_AN_ITEM
        self._most_lines = MAX_LINES + items * LINES_AN_ITEM

    def step(self, cost: int = 1) -> None:
        """Count work done.

        Raises BudgetExceededError when there was too much.
        """
        self.steps += cost
        if self.steps > self._most_steps:
            raise BudgetExceededError(f"the template takes more than {self._most_steps:,} steps")

    def write(self, characters: int) -> None:
        """Count characters made.

        Raises BudgetExceededError when there were too many.
        """
        self.characters += characters
        if self.characters > self._most_characters:
            raise BudgetExceededError(f"the template makes more than {self._most_characters:,} characters")

    def finish(self, text: str) -> str:
        """Count the lines of the whole text, and return it.

        Raises BudgetExceededError when there are too many.
        """
        if text.count("\n") > self._most_lines:
            raise BudgetExceededError(f"the template makes more than {self._most_lines:,} lines")
        return text

    def weigh(self, value: object) -> None:
        """Count what an operation on a value may have to look at: a list inside itself twice doubles at each level.

        Raises BudgetExceededError when that is too much.
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
        """Count looking for a part in a text.

        Raises BudgetExceededError when there was too much.
        """
        longest = len(text) if len(text) < _SHORT_TEXT else _CHARACTERS_A_STEP
        self.step(len(text) * min(len(part), longest) // _SEARCHES_A_STEP)

    def through(self, value: object) -> None:
        """Count going through a text item by item: characters, words or lines.

        Raises BudgetExceededError when that is too much.
        """
        if isinstance(value, str):
            self.step(len(value) // _ITEMS_A_STEP)

    def made(self, value: Any) -> Any:
        """Count a value that a template has made, and return it.

        Raises BudgetExceededError if it is longer or larger than a value may be, or one too many.
        """
        if isinstance(value, str):
            self.write(check_length(len(value)))
        elif isinstance(value, list | tuple | dict):
            self.step(1 + check_length(len(value)) // _ITEMS_A_STEP)
        elif isinstance(value, int | Decimal) and not -MAX_NUMBER < value < MAX_NUMBER:
            raise BudgetExceededError("the number is too large")
        return value


def check_length(length: int) -> int:
    """The length, if a value may be as long.

    Raises BudgetExceededError.
    """
    if length > MAX_TEXT:
        raise BudgetExceededError(f"a text or list with more than {MAX_TEXT:,} characters or items")
    return length
