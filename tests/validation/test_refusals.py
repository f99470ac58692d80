"""Whatever a library refuses is told in our own words, kind by kind."""

from typing import get_args

import pytest
from pydantic_core import ErrorDetails, core_schema

from briefgen.errors import Place
from briefgen.sources import Mapping, Node, Scalar, Sequence
from briefgen.validation.refusals import FieldError, refusal

HERE = Place("f", 1, 1)
WORDS = "the library's own words: Input should be"


def told(kind: str, node: Node | None, meaning: str | None = None, **context: object) -> tuple[str, str | None]:
    return refusal(ErrorDetails(type=kind, loc=("a",), msg=WORDS, input=None, ctx=dict(context)), node, meaning)


@pytest.mark.parametrize("kind", get_args(core_schema.ErrorType))
@pytest.mark.parametrize("node", [Scalar("x", HERE), Scalar(None, HERE), Sequence((), HERE), Mapping({}, HERE), None])
def test_no_word_of_the_library_comes_through(kind: str, node: Node | None) -> None:
    message, hint = told(kind, node)
    assert message and "Input" not in message + (hint or "")


SAID = [
    ("string_too_long", "x" * 1200, {"max_length": 1000}, "is too long: 1,200 characters, where 1,000 may stand"),
    ("too_long", "x", {"max_length": 10, "actual_length": 11}, "is too long: 11 characters, where 10 may stand"),
    ("too_short", "", {"min_length": 1}, "is empty"),
    ("string_too_short", "", {"min_length": 3}, "is too short"),
    ("greater_than_equal", "-1", {"ge": 0}, "is out of range: -1"),
    ("value_error", "x", {"error": FieldError("is wrong")}, "is wrong"),
    ("no_such_kind", "x" * 100, {}, "cannot be " + "x" * 57 + "..."),
    ("date_from_datetime_parsing", "x", {}, "should be a date or time, not x"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "context", "message"), SAID)
def test_what_is_said(kind: str, text: str, context: dict[str, object], message: str) -> None:
    assert told(kind, Scalar(text, HERE), None, **context)[0] == message


HINTS = [
    ("greater_than", {"gt": 0}, None, "write more than 0"),
    ("greater_than_equal", {"ge": 1}, None, "write 1 or more"),
    ("less_than", {"lt": 0.6}, None, "write less than 0.6"),
    ("less_than_equal", {"le": 10_000}, None, "write 10,000 or less"),
    ("string_pattern_mismatch", {"pattern": "^#[0-9a-fA-F]{6}$"}, None, '"#0b6b3a"'),
    ("string_pattern_mismatch", {"pattern": "^x$"}, "NATO code: OF-5.", "what belongs there: NATO code: OF-5."),
    ("string_pattern_mismatch", {"pattern": "^x$"}, None, "look at its spelling"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "context", "meaning", "hint"), HINTS)
def test_what_to_do(kind: str, context: dict[str, object], meaning: str | None, hint: str) -> None:
    assert hint in (told(kind, Scalar("x", HERE), meaning, **context)[1] or "")


def test_a_list_has_items_and_no_letters() -> None:
    items = Sequence((Scalar("x", HERE),) * 3, HERE)
    assert told("too_long", items, None, max_length=2)[0] == "has too many items: 3, where 2 may stand"
