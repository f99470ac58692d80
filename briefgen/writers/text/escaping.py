"""Escapes characters that have a meaning in Markdown, so that they are shown as they are.

A character is escaped only where CommonMark, or the tables and the strikethrough of GitHub's dialect, would interpret
it; all others are unchanged. Rules: CommonMark 0.31, sections 2.4 (backslashes), 2.5 (entities), 4 and 5 (starts of
blocks) and 6.2 (emphasis).
"""

import re
from typing import Literal

# The position of a line of data: where a block may begin, after the # of a heading, or in a table cell.
LineKind = Literal["line", "heading", "cell"]

_LIVE_ANYWHERE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|\s?$)"  # a backslash before punctuation, or at an end that may be followed by it
    r"|[`~]"
    r"|&(?=#?\w+;)"
    r"|<(?=[A-Za-z/!?]|$)"
    r"|\](?=\()"
    r"|\[(?=\^)"
)
_RUN = re.compile(r"\*+|_+")
_OPENS_BLOCK = re.compile(
    r"[-+*](?=\s|$)|>|#{1,6}(?=\s|$)"
    r"|(?P<number>\d{1,9})[.)](?=\s|$)"
    r"|\[(?=[ xX]\]|.*\]:)"  # a checkbox of a task list, or the definition of a link's target
)
_ONLY_MARKS = re.compile(r"[-=:|*_+\s]+")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))#+$")


def escape_text(text: str, before: str, after: str, place: LineKind = "line", *, in_link: bool = False) -> str:
    """One piece of data without newlines.

    `before` and `after` are the neighbouring characters in the file, "" at the ends of a line. White space at the ends
    of a line is written as a character reference, because Markdown would drop it.
    """
    live = {found.start() for found in _LIVE_ANYWHERE.finditer(text)}
    live |= _live_runs(text, before, after)
    if text.endswith("!") and after == "[":
        live.add(len(text) - 1)
    if in_link:
        live |= {n for n, character in enumerate(text) if character in "[]"}
    if place == "cell":
        live |= {n for n, character in enumerate(text) if character == "|"}
    if place == "line" and not before:
        live |= _live_at_line_start(text, after)
    if place == "heading" and not after and (closing := _CLOSING_HASHES.search(text)):
        live.add(closing.start())
    written = [f"\\{character}" if n in live else character for n, character in enumerate(text)]
    for edge in [n for n, beside in ((0, before), (-1, after)) if not beside]:
        if text[edge].isspace():
            written[edge] = _by_number(text[edge])
    return "".join(written)


def _live_runs(text: str, before: str, after: str) -> set[int]:
    """Positions of asterisks and underscores that could open or close emphasis."""
    live: set[int] = set()
    for run in _RUN.finditer(text):
        left = text[run.start() - 1] if run.start() else before
        right = text[run.end()] if run.end() < len(text) else after
        alone = left == right == " "
        inside_word = run[0][0] == "_" and left.isalnum() and right.isalnum()
        if not alone and not inside_word:
            live |= set(range(*run.span()))
    return live


def _live_at_line_start(text: str, after: str) -> set[int]:
    opening = _OPENS_BLOCK.match(text)
    if opening:
        return {opening.end("number") if opening["number"] else 0}
    # A line of markup characters only could be a rule, the underline of a heading or the second row of a table.
    if not after and _ONLY_MARKS.fullmatch(text) and not text.isspace():
        return {len(text) - len(text.lstrip())}
    return set()


def _by_number(space: str) -> str:
    return "&nbsp;" if space == "\u00a0" else f"&#{ord(space)};"
