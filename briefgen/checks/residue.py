"""Residue: what should have been filled in or taken out before anybody else sees it."""

import re
from collections.abc import Iterator

from briefgen.errors import Problem
from briefgen.events import Level, LoadedEvent
from briefgen.release import cut, texts_of

_LEFT = re.compile(
    r"\b(?:TBC|TBD|TBA|TODO|FIXME|X{2,}|[Ll]orem ipsum)\b|\?\?+|\[(?:name|title|date|place|insert[^\]]*)\]"
)


def check_residue(loaded: LoadedEvent) -> Iterator[Problem]:
    """TBC, XX, lorem ipsum and other placeholders in any text but what was really said."""
    for text in texts_of(cut(loaded.event, Level.INTERNAL)):
        found = None if text.field.endswith(".transcript") else _LEFT.search(text)
        if found:
            message = f"a placeholder was left: {found[0]}"
            yield Problem(
                "error", "residue.placeholder", message, loaded.places[text.field], "fill it in, or take it out"
            )
