"""Keys without a value in a flow group: {where: Talks, Laurent} has two keys, which is seldom intended."""

import re
from collections.abc import Iterator
from typing import Any

from briefgen.characters import harmless
from briefgen.rules.syntax import YAML_NO_VALUE
from briefgen.sources.yaml.gaps import Mistake
from briefgen.sources.yaml.text import quoted

_NO_BLANK = re.compile(r"([A-Za-z_]\w*):(?!//)(\S.*)", re.DOTALL)
_LONGEST_LINE = 100


class FlowKeys:
    """The entries of one flow group, in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.before: tuple[Any, Any] | None = None  # the last entry that has a value
        self.bare: list[tuple[tuple[Any, Any] | None, list[Any]]] = []  # such an entry, and the bare keys after it

    def take(self, key: Any, value: Any) -> bool:
        """Record an entry; true if it is a key without a value."""
        empty = not getattr(value, "value", "-") and not value.style
        if not empty or ":" in self.text[key.end_mark.index : value.end_mark.index]:
            self.before = key, value
            return False
        if self.bare and self.bare[-1][0] is self.before and self.before:
            self.bare[-1][1].append(key)
        else:
            self.bare.append((self.before, [key]))
        return True

    def mistakes(self) -> Iterator[Mistake]:
        """One mistake for each run of keys without values."""
        for before, keys in self.bare:
            first, last = keys[0], keys[-1]
            position = first.start_mark.index
            said = harmless(first.value.strip())
            glued = _NO_BLANK.fullmatch(said) if not first.style else None
            message = f"`{said}` has no value here"
            if glued:
                message = f"`{said}` is read as a name without a value"
                hint = f"leave a blank after the colon: {glued[1]}: {glued[2]}"
            elif before and _is_plain(before[1]):
                message += ": a comma begins a new field"
                hint = self.joined(before[0].start_mark.index, before[1].start_mark.index, last.end_mark.index)
            else:
                hint = f"give it one, as in {said}: …; or put a text that has a comma in quotation marks"
            yield Mistake(YAML_NO_VALUE, message, position, hint)

    def joined(self, key: int, start: int, end: int) -> str:
        """The hint to put a text with commas in quotation marks, with the corrected line."""
        written = quoted(" ".join(re.sub(r"\s#[^\n]*", "", self.text[start:end]).split()))
        line_start, line_end = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end)
        line = f"{self.text[line_start:start]}{written}{self.text[end : line_end if line_end >= 0 else None]}".strip()
        if "\n" in self.text[start:end] or len(line) > _LONGEST_LINE:
            line = f"{self.text[key:start]}{written}"
        return f"put a text that has a comma in quotation marks: {line}"


def _is_plain(value: Any) -> bool:
    """Whether a value is an unquoted text."""
    return bool(getattr(value, "value", "")) and not value.style
