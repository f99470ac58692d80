"""Errors of libyaml in words for those who write data, with the corrected line where it can be derived."""

import re
from typing import Any

from briefgen.errors import Place, Problem
from briefgen.rules.syntax import YAML_SYNTAX, YAML_TAB
from briefgen.sources.yaml.gaps import Gaps
from briefgen.sources.yaml.text import quoted

_TAB = re.compile(r" *-?\t")
_HASH = re.compile(r"""(?<![\w"'\\])"(?:\\.|[^"\\])*+"|(?<![\w"'])'(?:''|[^'])*'|(?<=[\s\[{,])#(?=\S)""")
_FIELD = re.compile(r"\s*+(?:- ++)*+[^\s:#'\"\[{][^:#]*+:[ \t]++(?=\S)")
_GLUED = re.compile(r" *+(?:- ++)?(?P<name>\w[\w-]*+):(?P<value>[^\s:/][^:]*+)$")
_BEGUN = re.compile(r"[\[{,]\s*|(?::|^\s*-)\s+|^\s*")
_LOOK = "look at the indentation and the quotation marks here and in the lines above"


def not_yaml(error: Any, text: str, file: str, gaps: Gaps) -> Problem:
    """The problem for an error of libyaml; `gaps` is the text between events up to the last event before it."""
    lines = text.split("\n")
    line, column = _where(error, lines)
    said = f"{error.context or ''} {error.problem or ''}"
    cut = _comment(error, text, gaps) if "flow" in said or "simple key" in said else None
    if cut is not None:
        return gaps.told(*cut, "flow" in said).problem(text, file)
    around = (number for number in (line, line - 1) if 0 <= number < len(lines))
    tab = next((number for number in around if _TAB.match(lines[number])), None)
    if tab is not None or "tab" in said or lines[min(line, len(lines) - 1)][column : column + 1] == "\t":
        row = line if tab is None else tab
        place = Place(file, row + 1, max(lines[row].find("\t"), 0) + 1)
        return Problem(YAML_TAB, "a tab is used for indentation", place, "indent with spaces, two a level")
    if "mapping values are not" in said and (glued := _GLUED.match(lines[line - 1] if line else "")):
        hint = f"write a blank after the colon: {glued['name'].strip()}: {glued['value'][:60].strip()}"
        return Problem(
            YAML_SYNTAX, "a blank is missing after the colon", Place(file, line, glued.end("name") + 1), hint
        )
    message, hint = _words(said, lines[line] if line < len(lines) else "", column)
    return Problem(YAML_SYNTAX, message, Place(file, line + 1, column + 1), hint)


def _comment(error: Any, text: str, gaps: Gaps) -> tuple[int, int] | None:
    """Where a # probably meant as text begins a comment before an error, and where the text before it starts."""
    end = error.problem_mark.index if error.problem_mark else len(text)
    for found in _HASH.finditer(text, gaps.reached, end):
        line_start = text.rfind("\n", 0, found.start()) + 1
        before = text[line_start : found.start()]
        if found[0] == "#" and before.strip():
            value = max((begun.end() for begun in _BEGUN.finditer(before)), default=0)
            return found.start(), line_start + value
    return None


def _where(error: Any, lines: list[str]) -> tuple[int, int]:
    """Line and column, from 0; for something left open up to the end of the file, those of its start."""
    mark, start = error.problem_mark or error.context_mark, error.context_mark
    if mark is None:
        return 0, 0
    if "expected ':'" in str(error.problem) and start is not None:
        return start.line, start.column  # the mark of the error is at the start of the next line
    at_end = mark.line >= len(lines) or not lines[mark.line][mark.column :].strip()
    if at_end and start is not None and not any(map(str.strip, lines[mark.line + 1 :])):
        return start.line, start.column
    return mark.line, mark.column


def _words(said: str, line: str, column: int) -> tuple[str, str]:
    """What is wrong and what to do, from the message of libyaml and the line."""
    field = _FIELD.match(line)
    value = field.end() if field and field.end() <= column + 1 else None
    whole = f": {line[:value].lstrip()}{quoted(_bare(line[value:]))}" if value is not None else ""
    if "mapping values are not" in said:
        if whole:
            return "a second colon stands in this line", f"put a text that has a colon in quotation marks{whole}"
        return "this line is indented further than the field above it", "begin all fields of a group in one column"
    if "expected key" in said and line[:column].rstrip()[-1:] in ("'", '"'):
        return "a quotation mark within the text ends it here", f"write the text within other marks{whole}"
    for words, message, hint in _WORDS:
        if words in said:
            return message.replace("SIGN", line[column : column + 1]), hint.replace("WHOLE", whole)
    return "this line cannot be read", _LOOK


def _bare(value: str) -> str:
    """A value without surrounding quotation marks and without its comment."""
    value = re.split(r"\s#(?:\s|$)", value)[0].strip()
    return value[1:-1] if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0] else value


_PUT = "put the text in quotation marksWHOLE"
_CLOSE = "close each [ and {; a text with , [ ] { } in it needs quotation marks in a list or group on one line"
_COLUMN = "begin all fields of a group in one column, and all items of a list with a hyphen in one column"
_LIST = "begin a list in a line of its own; or put a text that starts with a hyphen in quotation marksWHOLE"
_QUOTES = "a quotation mark that is opened has to be closed; '' is an apostrophe within '…'"
_FIELDS = "write `name: value`, or indent a line that goes on with a text"
# The first row whose text is in libyaml's message applies: what is wrong, and what to do.
_WORDS = (
    ("cannot start any token", "a text cannot start with SIGN", _PUT),
    ("mapping keys are not", "a ? and a blank cannot stand here", _PUT),
    ("sequence entries are not", "a list cannot begin in the line of its field", _LIST),
    ("document indicator", "a line of --- or ... stands within quotation marks", "close the marks, or indent the line"),
    ("end of stream", "this quotation mark is not closed", _QUOTES),
    ("unknown escape", 'within " " a backslash has a meaning of its own', "write it twice, or put the text in ' '"),
    ("hexdecimal", "the code after this backslash is too short", "two hexadecimal digits follow \\x, four follow \\u"),
    ("Unicode character escape", "this code stands for no character", "write the character itself"),
    ("an anchor", "a text cannot start with &", _PUT),
    ("an alias", "a text cannot start with *", _PUT),
    ("tag", "a text cannot start with !", _PUT),
    ("block scalar", "a text cannot start with | or >", _PUT),
    ("directive", "a text cannot start with %", "put the text in quotation marks, or delete the line"),
    ("incompatible", "the file says that it is not YAML 1.2", "delete the line that starts with %"),
    ("unexpected ':'", "a colon stands within a text here", "put a text with a colon in quotation marks"),
    ("',' or ']'", "a comma or ] is missing here", _CLOSE),
    ("',' or '}'", "a comma or } is missing here", _CLOSE),
    ("flow node", "a value is missing here, or a bracket is not closed", _CLOSE),
    ("expected ':'", "this line is no field, and does not go on with the text above", _FIELDS),
    ("'-' indicator", "this line does not begin with a hyphen as the list's items above do", _COLUMN),
    ("expected key", "this line does not begin where the fields above it begin", _COLUMN),
    ("document start", "this line does not belong to what stands above it", _COLUMN),
)
