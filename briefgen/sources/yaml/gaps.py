"""Text that libyaml skips between two values: comments that cut a text off, signs that YAML 1.2 reads differently."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.characters import line_and_column
from briefgen.errors import Place, Problem
from briefgen.rules import Rule
from briefgen.rules.syntax import YAML_COMMENT, YAML_SYNTAX
from briefgen.sources.yaml.text import quoted

_COMMENT = re.compile(r"#[^\n]*")
_ANCHOR = re.compile(r"[&*]([^\s,\[\]{}]+)")


class Mistake(NamedTuple):
    """A problem with a position in the text: its rule, what is wrong, where, and what to do."""

    rule: Rule
    message: str
    position: int
    hint: str

    def problem(self, text: str, file: str) -> Problem:
        """The same as a Problem with a place."""
        return Problem(self.rule, self.message, Place(file, *line_and_column(text, self.position)), self.hint)


class Gaps:
    """Checks the text between the events, in order. `reached` is where the last event ended."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reached = 0
        self.cut = -1  # start of the last unquoted text, as long as nothing else has followed; else -1

    def before(self, event: Any, flow: int) -> list[Mistake]:
        """The mistakes between the last event and this one, which becomes the last.

        `flow` is the number of [ and { open between the two.
        """
        start, end = event.start_mark.index, event.end_mark.index
        if start == end and start < len(self.text):
            return []  # an event without text: an empty value, or the start or end of a block
        gap, written = self.text[self.reached : start], self.text[start:end]
        found = list(self.comments(gap, flow)) if "#" in gap else []
        value = getattr(event, "value", None)
        if flow and ("?" in gap or written == "?") and _glued(gap, self.text[start : end + 1]):
            hint = "put a text that starts with ? in quotation marks"
            found.append(Mistake(YAML_SYNTAX, "a text within [ ] or { } cannot start with ? here", start, hint))
        if flow and written == value == "-":
            hint = 'write it in quotation marks: "-"'
            found.append(Mistake(YAML_SYNTAX, "a lone hyphen within [ ] or { } has no meaning", start, hint))
        anchor = getattr(event, "anchor", None)
        if anchor and (named := _ANCHOR.match(self.text, start)) and named[1] != anchor:
            hint = f"put a text that starts with {written[0]} in quotation marks"
            found.append(Mistake(YAML_SYNTAX, f"{named[0]} has a sign in it that no anchor can have", start, hint))
        plain = value is not None and not event.style
        self.reached, self.cut = end, -1 if not plain else start if value else end
        return found

    def comments(self, gap: str, flow: int) -> Iterator[Mistake]:
        """The comments in a gap that were probably meant as text, and those that are no comments in YAML 1.2."""
        for found in _COMMENT.finditer(gap):
            position = self.reached + found.start()
            line_start = self.text.rfind("\n", 0, position) + 1
            before = self.text[line_start:position]
            if not before.strip(" \t"):
                continue  # a comment on a line of its own
            adjacent = before[-1] not in " \t"
            last = line_start + len(before.rstrip(" \t"))
            cuts = self.cut >= 0 and last == self.reached
            if found[0][1:2].strip() and (cuts or (last > self.reached - flow and before.rstrip()[-1] in ":-?,[{")):
                yield self.told(position, self.cut if cuts else position, flow)
            elif adjacent:
                hint = "leave a blank before #; put a text that has a # in it in quotation marks"
                yield Mistake(YAML_COMMENT, "a comment needs a blank before its #", position, hint)

    def told(self, position: int, value: int, flow: int | bool) -> Mistake:
        """The mistake of a comment that cuts off the value starting at `value`, or that stands in its place."""
        end = self.text.find("\n", position)
        comment = self.text[position : end if end >= 0 else None]
        comment = re.split(r"\s#(?:\s|$)", comment)[0].rstrip()
        meant = re.split(r"[,\[\]{}]", comment)[0].rstrip() if flow else comment
        value = position - len(self.text[value:position].lstrip())
        text = " ".join(f"{self.text[value:position]}{meant}".split())
        line = self.text[self.text.rfind("\n", 0, value) + 1 : value]
        line = re.split(r"[,\[\]{}]", line)[-1] if flow else line
        hint = f"write {line.lstrip()}{quoted(text)}, or leave a blank after # if a comment was meant"
        return Mistake(YAML_COMMENT, f"# begins a comment, so that this is left out: {comment[:60]}", position, hint)


def _glued(gap: str, following: str) -> bool:
    """Whether a letter follows a ?: an indicator for libyaml, the first letter of a text in YAML 1.2."""
    signs = _COMMENT.sub("", gap)
    found = re.search(r"\?(?=\S)", signs + following)
    return found is not None and (found.start() < len(signs) or following[0] == "?")
