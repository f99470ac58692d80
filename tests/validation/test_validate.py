"""Whatever a model refuses is told in plain words; not one of the library's own messages comes through."""

from enum import Enum
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from briefgen.errors import DataError
from briefgen.rules.fields import EVENT_FIELDS
from briefgen.sources import compose_yaml
from briefgen.validation import validate


class Colour(Enum):
    RED = "red"


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str


class Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")
    parts: dict[str, Part] = {}
    listed: tuple[Part, ...] = ()
    number: Annotated[int, Field(ge=0)] = 0
    size: float = 0
    flag: bool = False
    colour: Colour = Colour.RED
    kind: Literal["key", "ask"] = "key"
    code: Annotated[str, Field(pattern="^x$")] = "x"
    short: Annotated[str, Field(max_length=3)] = ""
    maybe: Part | None = None


BAD = [
    ("number: 1.5", "event.type", 9, "`number` is not a whole number: 1.5"),
    ("number: -1", "event.value", 9, "`number` is out of range: -1"),
    ("size: big", "event.type", 7, "`size` is not a number: big"),
    ("flag: perhaps", "event.type", 7, "`flag` is neither yes nor no: perhaps"),
    ("colour: rad", "event.value", 9, "`colour` cannot be rad"),
    ("kind: aks", "event.value", 7, "`kind` cannot be aks"),
    ("code: y", "event.value", 7, "`code` is not of the right form: y"),
    ("short: long", "event.value", 8, "`short` is too long: 4 characters, where 3 may stand"),
    ("parts: text", "event.type", 8, "`parts` should have named fields below it, not text"),
    ("parts: {a: text}", "event.type", 12, "`a` should have named fields below it, not text"),
    ("parts: {a: {name: [x]}}", "event.type", 19, "`name` should be text, not a list"),
    ("parts: {a: {}}", "event.field-missing", 9, "`name` is missing here"),
    ("parts: {a: {name: x, nmae: y}}", "event.field-unknown", 22, "there is no field `nmae` here"),
    ("listed: {a: b}", "event.type", 9, "`listed` should be a list, not a group of named fields"),
    ("listed: [{name: x}, y]", "event.type", 21, "item 2 of `listed` should have named fields below it, not y"),
    ("maybe: {nam: x, name: y}", "event.field-unknown", 9, "there is no field `nam` here"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "column", "message"), BAD, ids=[row[0] for row in BAD])
def test_what_a_model_refuses(text: str, id: str, column: int, message: str) -> None:
    with pytest.raises(DataError) as caught:
        validate(Whole, compose_yaml(text, "f"), EVENT_FIELDS)
    (problem,) = caught.value.problems
    assert (problem.id, problem.message) == (id, message)
    assert problem.place and problem.place.column == column


def test_numbers_are_taken_as_the_model_says() -> None:
    whole = validate(Whole, compose_yaml("number: 7\nsize: 1.5\nflag: true\nshort: 014", "f"), EVENT_FIELDS)
    assert (whole.number, whole.size, whole.flag, whole.short) == (7, 1.5, True, "014")


def test_no_more_than_a_hundred_are_told() -> None:
    with pytest.raises(DataError) as caught:
        validate(Whole, compose_yaml("\n".join(f"x{number}: 1" for number in range(150)), "f"), EVENT_FIELDS)
    assert len(caught.value.problems) == 101
    assert caught.value.problems[-1].message == "50 further values do not fit"


def test_the_nearest_name_is_offered() -> None:
    with pytest.raises(DataError) as caught:
        validate(Whole, compose_yaml("colour: rad\nkind: aks\nsiz: 1\nqqq: 2", "f"), EVENT_FIELDS)
    hints = [problem.hint or "" for problem in caught.value.problems]
    assert hints[:3] == ["did you mean `red`?", "did you mean `ask`?", "did you mean `size`?"]
    assert "parts" in hints[3] and "maybe" in hints[3]
