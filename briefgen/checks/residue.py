"""Residue: what should have been filled in or taken out before anybody else sees it."""

import re
from collections.abc import Iterator

from briefgen.errors import Problem
from briefgen.events import FieldText, LoadedEvent

_LEFT = re.compile(
    r"\b(?:TBC|TBD|TBA|TODO|FIXME|X{2,}|[Ll]orem ipsum)\b|\?\?+|\[(?:name|title|date|place|insert[^\]]*)\]"
)


def check_residue(loaded: LoadedEvent, text: FieldText) -> Iterator[Problem]:
    """TBC, XX, lorem ipsum and other placeholders."""
    if found := _LEFT.search(text):
        message, hint = f"a placeholder was left: {found[0]}", "fill it in, or take it out"
        yield Problem("error", "residue.placeholder", message, loaded.places[text.field], hint)
