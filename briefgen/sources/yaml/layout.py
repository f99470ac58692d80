"""Layout of texts and groups over several lines: mistakes that YAML 1.2 forbids and libyaml accepts."""

import re

from briefgen.rules.syntax import YAML_COMMENT, YAML_INDENTATION
from briefgen.sources.yaml.gaps import Mistake

_HEADER = re.compile(r"(?:[&!]\S*\s+)*[|>]([-+0-9]*)([ \t]*)(#?)")


def layout_mistake(text: str, start: int, end: int, indent: int) -> Mistake | None:
    """The mistake in a quoted text, a block text or a whole flow group between two positions.

    `indent` is the column of the block around it, or -1: further lines must be indented beyond that column.
    """
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if not before.strip(" \t") and len(before) - len(before.lstrip(" ")) <= indent:
        return _not_indented(start, indent)
    if header := _HEADER.match(text, start, end):
        return _block_mistake(text, header, indent)
    group = text[end - 1] in "]}"
    position = text.find("\n", start, end) + 1
    while position:
        line_end = text.find("\n", position, end)
        line = text[position : line_end if line_end >= 0 else end]
        spaces = len(line) - len(line.lstrip(" "))
        said = line.strip(" \t")
        passes = group and (said.startswith("#") or (spaces == indent and position + spaces == end - 1))
        if said and spaces <= indent and not passes:
            return _not_indented(position + spaces, indent)
        position = line_end + 1
    return None


def _not_indented(position: int, indent: int) -> Mistake:
    message = "this line goes on with a text or group from above and is not indented"
    hint = f"begin it with {indent + 1} or more spaces, and no tab"
    return Mistake(YAML_INDENTATION, message, position, hint)


def _block_mistake(text: str, header: re.Match[str], indent: int) -> Mistake | None:
    if header[3] and not header[2]:
        hint = "leave a blank before #"
        return Mistake(YAML_COMMENT, "a comment needs a blank before its #", header.start(3), hint)
    sized = any(map(str.isdigit, header[1]))
    if sized and indent < 0:
        hint = "begin the text's first line with no blank before it, and delete the number"
        return Mistake(YAML_INDENTATION, "a number after | or > has no meaning here", header.start(1), hint)
    position, deepest = text.find("\n", header.end()) + 1, -1
    while position < len(text):
        line = text[position : text.find("\n", position)]  # the text always ends with a newline
        spaces = len(line) - len(line.lstrip(" "))
        if line.strip(" "):
            if indent < spaces < deepest and not sized:
                message = "an empty line above this one is indented further than the text"
                hint = "delete the spaces in the empty lines"
                return Mistake(YAML_INDENTATION, message, position, hint)
            if spaces == 0 > indent and not line.startswith(("---", "...")):
                return Mistake(YAML_INDENTATION, "the text below | or > is not indented", position, "indent it")
            return None
        deepest = max(deepest, spaces)
        position += len(line) + 1
    return None
