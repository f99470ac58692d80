"""The sample paper holds whatever a Document can hold, so that no new part of one goes without a test."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from briefgen.document import (
    Alignment,
    Anchor,
    Block,
    Caption,
    Cell,
    Column,
    CrossReference,
    Document,
    Foreign,
    Furniture,
    Inline,
    Letterhead,
    Link,
    ParagraphRole,
    QrCode,
    Row,
    SpanRole,
    Text,
    texts,
)
from briefgen.document.blocks import NoteRole
from briefgen.document.walk import text_fields
from tests.sample import EVERYTHING


def parts(part: object) -> Iterator[object]:
    """A part of a paper and all that is in it."""
    yield part
    if isinstance(part, tuple):
        for member in part:
            yield from parts(member)
    elif is_dataclass(part):
        for each in fields(part):
            yield from parts(getattr(part, each.name))


@pytest.mark.parametrize("union", [Block, Inline], ids=["blocks", "inlines"])
def test_every_type_of_block_and_inline_is_in_the_sample(union: Any) -> None:
    missing = set(get_args(union)) - {type(part) for part in parts(EVERYTHING.blocks)}
    assert len(get_args(union)) > 10
    assert not missing, f"tests/sample.py has none of {sorted(each.__name__ for each in missing)}"


@pytest.mark.parametrize(
    "names", [ParagraphRole, NoteRole, SpanRole, Alignment], ids=["paragraph", "note", "span", "cell"]
)
def test_every_role_and_alignment_is_in_the_sample(names: Any) -> None:
    missing = set(get_args(names)) - {part for part in parts(EVERYTHING.blocks) if isinstance(part, str)}
    assert len(get_args(names)) > 1
    assert not missing, f"tests/sample.py has none of {sorted(missing)}"


def test_every_part_of_the_furniture_is_in_the_sample() -> None:
    assert all(getattr(EVERYTHING.furniture, each.name) for each in fields(EVERYTHING.furniture))


def test_each_word_stands_once_and_names_its_field() -> None:
    words = [text.text for text in texts(EVERYTHING.blocks) if text.origin]
    assert len(words) == len(set(words)) > 30
    assert all(text.origin == f"field.{text.text}" for text in texts(EVERYTHING.blocks) if text.origin)


CLASSES = [*get_args(Block), *get_args(Inline), Cell, Row, Column, Caption, Furniture, Letterhead, Document]
# Names of places and of languages, addresses, and what only the properties of a file hold: none of it is words.
NO_WORDS = {
    (Anchor, "name"), (CrossReference, "to"), (Foreign, "language"), (Link, "url"), (Text, "text"), (Text, "origin"),
    (Document, "language"), (Document, "author"), (Document, "subject"), (Document, "keywords"),
    (QrCode, "content"),  # which the alternative text says too
}  # fmt: skip


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_field_with_words_is_filled_in_the_sample(kind: Any) -> None:
    """What a writer leaves out is then missed: every word of the sample is looked for in every format."""
    given = [part for part in parts(EVERYTHING) if type(part) is kind]
    for name in text_fields(kind):
        assert any(list(texts(getattr(part, name))) for part in given), f"{kind.__name__}.{name} is empty everywhere"


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_words_are_never_a_bare_string(kind: Any) -> None:
    """The walk over a paper's texts would not see them: not to check, not to clear, not to mark what no font has."""
    hints = get_type_hints(kind)
    bare = {each.name for each in fields(kind) if str in (hints[each.name], *get_args(hints[each.name]))}
    assert bare <= {name for owner, name in NO_WORDS if owner is kind}
