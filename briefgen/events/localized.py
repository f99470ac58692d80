"""A text that is given once for all languages, or once for each by its tag: {en: Briefing note, fr: Note}."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

_ALL = ""  # the tag of a text for all languages


def _for_all(value: Any) -> Any:
    return {_ALL: value} if isinstance(value, str) else value


Localized = Annotated[
    dict[str, str],
    BeforeValidator(_for_all),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}),
]


def said_in(texts: Mapping[str, str], tag: str) -> str | None:
    """The text for a language, whatever its region; else the one for all; None where neither is given."""
    base = tag.split("-")[0]
    return next((texts[key] for key in (tag, base, _ALL) if key in texts), None)
