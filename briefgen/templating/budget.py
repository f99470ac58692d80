"""How much one template may do: steps and characters are counted, so that no template can run or grow for ever.

Counting, unlike a clock, gives the same answer on a slow machine and a fast one.
"""

MAX_STEPS = 400_000  # turns of a loop, calls of a macro, templates included
MAX_CHARACTERS = 20_000_000  # written by one paper, including what macros return and loops repeat
MAX_TEXT = 1_000_000  # characters or items in one value that a template makes


class BudgetExceededError(Exception):
    """A template did too much; the message says what, in words for whoever wrote it."""


class Budget:
    """What one filling has used so far."""

    def __init__(self) -> None:
        self.steps = 0
        self.characters = 0

    def step(self, characters: int) -> None:
        """Count one turn of a loop or one call, with the characters that it writes at the least.

        Raises BudgetExceededError when there were too many.
        """
        self.steps += 1
        self.write(characters)
        if self.steps > MAX_STEPS:
            raise BudgetExceededError(f"a loop or macro ran more than {MAX_STEPS:,} times")

    def write(self, characters: int) -> None:
        """Count characters written.

        Raises BudgetExceededError when there were too many.
        """
        self.characters += characters
        if self.characters > MAX_CHARACTERS:
            raise BudgetExceededError(f"the template writes more than {MAX_CHARACTERS:,} characters")
