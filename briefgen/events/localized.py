"""A text given once for all languages, or once for each language tag: {en: Briefing note, fr: Note}."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

_ALL = ""  # key of the text for all languages


def _for_all(value: Any) -> Any:
    return {_ALL: value} if isinstance(value, str) else value


Localized = Annotated[
    dict[str, str],
    BeforeValidator(_for_all),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}),
]


def said_in(texts: Mapping[str, str], tag: str) -> str | None:
    """The text for a language tag or its language without region; else the text for all languages; else None."""
    base = tag.split("-")[0]
    return next((texts[key] for key in (tag, base, _ALL) if key in texts), None)
