"""What the type of a field says of its values, however deep they stand in it."""

from typing import Annotated, Any

import pytest
from pydantic import BaseModel

from briefgen.events.marks import marks_of, models_in

MARK = "mark"
Marked = Annotated[str, MARK]


class Inner(BaseModel):
    text: Marked


class Other(BaseModel):
    pass


class Outer(BaseModel):
    alone: Marked
    perhaps: Marked | None
    several: tuple[Marked, ...]
    by_name: dict[str, Marked]
    within: tuple[Annotated[Marked | None, "another"], ...]
    around: Annotated[dict[str, tuple[Marked, ...]], "another"]
    key_alone: dict[Marked, int]
    bare: str
    inner: Inner
    inners: tuple[Inner, ...]
    either: dict[str, Inner | Other] | None


@pytest.mark.parametrize("name", ["alone", "perhaps", "several", "by_name", "within", "around"])
def test_a_mark_is_found_however_its_values_are_held(name: str) -> None:
    assert MARK in list(marks_of(Outer, name))
    assert list(models_in(Outer, name)) == []


@pytest.mark.parametrize("name", ["key_alone", "bare", "inner", "inners"])
def test_keys_and_further_parts_say_nothing_of_the_fields_values(name: str) -> None:
    assert MARK not in list(marks_of(Outer, name))


@pytest.mark.parametrize(("name", "models"), [("inner", [Inner]), ("inners", [Inner]), ("either", [Inner, Other])])
def test_the_models_of_a_fields_values(name: str, models: list[Any]) -> None:
    assert list(models_in(Outer, name)) == models
