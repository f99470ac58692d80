"""The types of a theme's values: lengths and their units, colours, and names of the theme's own colours and fonts."""

import re
from collections.abc import Collection
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from briefgen.hints import did_you_mean
from briefgen.sources import Mapping, Node
from briefgen.validation import FieldError

POINTS_PER_MM = 72 / 25.4
# The colours that every theme must have, each with an example.
NEEDED_COLOURS = {"text": "#1c1d26", "muted": "#5d6070", "accent": "#6d1f31", "rule": "#b9bcc6"}
_NEEDED = {"colours": tuple(NEEDED_COLOURS), "fonts": ("body",)}
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
_HEX_BARE = re.compile(r"[0-9a-fA-F]{6}\Z")
_HEX_HINT = 'six hexadecimal digits after #, in quotation marks, for example "#0b6b3a"'


def known_names(node: Node) -> dict[str, Collection[str]]:
    """The names under `colours` and `fonts` in a theme's file, which its values are checked against.

    Required names are always included: a missing one is reported once, and not at each use.
    """
    parts = {part: node.get(part) for part in _NEEDED} if isinstance(node, Mapping) else {}
    return {part: {*found.entries, *_NEEDED[part]} for part, found in parts.items() if isinstance(found, Mapping)}


def _as_hex(value: str) -> str:
    if not _HEX.match(value):
        raise FieldError(f"is not a colour: {value[:60]}", _hex_hint(value))
    return value


def _as_colour(value: str, info: ValidationInfo) -> str:
    return _as_hex(value) if value.startswith("#") else _known(value, info, "colours", "colour")


def _as_font(value: str, info: ValidationInfo) -> str:
    return _known(value, info, "fonts", "font")


def _known(value: str, info: ValidationInfo, part: str, what: str) -> str:
    """The value, if the theme has that name; not checked if that part of the file is invalid."""
    names: Collection[str] | None = (info.context or {}).get(part)
    if names is None or value in names:
        return value
    hint = _hex_hint(value) if what == "colour" and _HEX_BARE.match(value) else None
    hint = hint or did_you_mean(value, names, f"the theme has: {', '.join(sorted(names))}; add it under `{part}`")
    raise FieldError(f"names the {what} '{value[:60]}', which the theme does not have", hint)


def _hex_hint(value: str) -> str:
    return f'write it as "#{value}", in quotation marks' if _HEX_BARE.match(value) else _HEX_HINT


# A colour as #rrggbb.
Hex = Annotated[str, AfterValidator(_as_hex)]
# #rrggbb, or the name of one of the theme's colours.
Colour = Annotated[str, AfterValidator(_as_colour)]
# The name of one of the theme's fonts.
FontName = Annotated[str, AfterValidator(_as_font)]
Points = Annotated[float, Field(ge=0, le=200)]
Millimetres = Annotated[float, Field(ge=0, le=500)]
