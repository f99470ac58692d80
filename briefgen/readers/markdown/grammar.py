"""The Markdown of templates: CommonMark with pipe tables, attributes and `:::` fences, without raw HTML.

Raw HTML, code, automatic links and reference definitions are off: papers do not need them, and with them ordinary words
("    four spaces", "<press@...>") would be parsed as markup.
"""

import math
import re
from collections.abc import Mapping
from functools import cache, partial
from typing import get_args

from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin

from briefgen.document import Anchor, Caption, Inlines
from briefgen.document.blocks import NoteRole
from briefgen.document.slots import SlottedMarkdown

FENCES = ("details", "cards", "chart", "qr", *get_args(NoteRole))
_LONGEST = 1_000  # mm
TARGET = re.compile(r"[^\W_][\w-]{0,60}")
_NAME = re.compile(r" {0,9}(?:\{ {0,9}\.)?(?P<name>[a-z]{1,20})(?=[ }]|$)")
_OFF = ["code", "fence", "backticks", "html_block", "html_inline", "autolink", "reference", "lheading"]


@cache
def grammar() -> MarkdownIt:
    """The parser, created once; it has no state between texts."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table").disable(_OFF)
    parser.use(attrs_plugin, spans=True).use(attrs_block_plugin)
    for name in FENCES:
        parser.use(container_plugin, name, validate=partial(_opens, name))
    # Link targets are checked after the slots are filled; encoding them here would break the marks.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # the documented way to replace it
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # its name is markdown-it's
    return parser


def _opens(name: str, line: str, colons: str) -> bool:  # noqa: ARG001  # the plugin passes both
    """Whether the line behind the colons opens the fence of that name: `::: chart`, or `::: {.chart kind=bars}`."""
    found = _NAME.match(line)
    return found is not None and found["name"] == name


Attributes = Mapping[str, str | int | float]


def length(text: str) -> float:
    """A length in mm, "80" or "80mm", over 0 and at most 1,000. Raises ValueError in words."""
    try:
        found = float(text.removesuffix("mm"))
    except ValueError:
        found = math.nan
    if not 0 < found <= _LONGEST:
        raise ValueError(f"'{text}' is no length: write it in millimetres, as in width=80")
    return found


def attributes(given: Attributes, known: set[str]) -> dict[str, str]:
    """The attributes of a piece of Markdown as text, classes under "class".

    Raises ValueError with the name of an attribute that is not in `known`.
    """
    found = {name: str(value) for name, value in given.items() if name not in ("style", "start")}
    for name in found:
        if name not in known:
            allowed = ", ".join(sorted(known)) or "none"
            raise ValueError(f"the attribute '{name}' means nothing here (known: {allowed})")
    return found


def anchored(given: Attributes, content: Inlines, source: SlottedMarkdown) -> Inlines:
    """The content with the target of references before it that `{#name}` gives.

    Raises ValueError for a name that is none, and where there is nothing to lead to.
    """
    if "id" not in given:
        return content
    name = source.plain(str(given["id"]))
    if not TARGET.fullmatch(name):
        raise ValueError(f"'#{name}' is no name to refer to: write letters, digits and hyphens, as in {{#trade}}")
    if not content:
        raise ValueError(f"{{#{name}}} leads to nothing: give what stands below it a caption")
    return (Anchor(name), *content)


def caption_of(given: Mapping[str, str], content: Inlines, source: SlottedMarkdown) -> Caption:
    """The caption; with `numbered="Table"` it is counted, when the whole paper is read."""
    content = anchored(given, content, source)
    if "numbered" in given:
        return Caption(content, tuple(source.pieces(given["numbered"])), 0)
    return Caption(content)


def role(given: Attributes, choices: tuple[str, ...], default: str) -> str:
    """The role named by the class attribute, or the default.

    Raises ValueError for a class that is not one of the roles.
    """
    name = given.get("class")
    if name is None:
        return default
    if name not in choices:
        raise ValueError(f"'.{name}' means nothing here (known: {', '.join('.' + each for each in choices)})")
    return str(name)
