"""Which fields hold words for a reader, and which hold values that name something: ids, addresses, files."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from briefgen.events.marks import marks_of


class _NotProse:
    """Beside the type of a value that names something: its letters are no words, and no check reads them as such."""


NOT_PROSE: Final = _NotProse()


@cache
def is_prose(model: type[BaseModel], name: str) -> bool:
    """Whether the texts that a field holds are words; of a field that holds further parts, these say it themselves."""
    return NOT_PROSE not in marks_of(model, name) and not _is_choice(model.model_fields[name].annotation)


def _is_choice(kind: Any) -> bool:
    """Whether values are chosen from a list of words."""
    if get_origin(kind) in (Union, UnionType, tuple, Annotated):
        return any(_is_choice(each) for each in get_args(kind))
    return get_origin(kind) is Literal
