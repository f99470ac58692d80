"""Colours, lengths and names in a theme: what each may be, and what is said of what it may not."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.sources import compose_yaml
from briefgen.themes import find_theme
from briefgen.themes.values import NEEDED_COLOURS, Colour, FontName, Hex, Millimetres, Points, known_names
from tests.themes.looks import SMALL, failure, make


@pytest.mark.parametrize(
    "line",
    [
        "spans: {link: {colour: %s}}",
        "table: {head_fill: %s}",
        "table: {row: {weight: 1, colour: %s}}",
        "callout: {fill: %s}",
        "note: {bar: {weight: 1, colour: %s}}",
        "rule: {weight: 1, colour: %s}",
        "quotation_bar: {colour: %s}",
        "letterhead_rule: {weight: 1, colour: %s}",
        "foot_rule: {weight: 0, colour: %s}",
    ],
)
def test_a_colour_is_checked_wherever_it_stands(line: str, tmp_path: Path) -> None:
    file = make(tmp_path, "mine")
    for value, message in (('"#6d1f3g"', "is not a colour"), ("akcent", "names the colour 'akcent'")):
        file.write_text(f"{SMALL}{line % value}\n", "utf-8")
        problem = failure("mine", tmp_path)
        assert message in problem.message and problem.hint
        assert problem.place and problem.place.line == SMALL.count("\n") + 1
    file.write_text(f"{SMALL}{line % 'accent'}\n", "utf-8")
    find_theme("mine", tmp_path)


COLOUR, HEX, FONT = (TypeAdapter[str](kind) for kind in (Colour, Hex, FontName))
NAMES = {"colours": ("accent", "text"), "fonts": ("body",)}


@pytest.mark.parametrize("value", ["#6d1f31", "#ABCDEF", "accent"])
def test_a_colour_is_six_digits_or_a_name(value: str) -> None:
    assert COLOUR.validate_python(value, context=NAMES) == value


@pytest.mark.parametrize(
    ("kind", "value", "hint"),
    [
        (HEX, "6d1f31", 'write it as "#6d1f31", in quotation marks'),
        (HEX, "#6d1f3", "six hexadecimal digits"),
        (HEX, "#6d1f31\n", "six hexadecimal digits"),
        (COLOUR, "akcent", "did you mean `accent`?"),
        (COLOUR, "6D1F31", 'write it as "#6D1F31"'),
        (COLOUR, "zzz", "the theme has: accent, text; add it under `colours`"),
        (FONT, "6d1f31", "the theme has: body; add it under `fonts`"),
    ],
)
def test_what_is_none_is_told_with_what_to_write(kind: TypeAdapter[str], value: str, hint: str) -> None:
    with pytest.raises(ValidationError) as caught:
        kind.validate_python(value, context=NAMES)
    assert caught.value.errors()[0]["ctx"]["error"].hint.startswith(hint)


def test_where_the_names_are_not_known_every_name_is_taken() -> None:
    assert COLOUR.validate_python("akcent") == "akcent" and FONT.validate_python("x", context={}) == "x"


def test_names_that_have_to_be_there_count_as_being_there() -> None:
    names = known_names(compose_yaml("colours: {gold: '#ffd700'}\nfonts: [a]\n", "f"))
    assert set(names) == {"colours"} and {"gold", *NEEDED_COLOURS} == set(names["colours"])
    assert known_names(compose_yaml("[a]\n", "f")) == {}


@pytest.mark.parametrize(("kind", "most"), [(Points, 200), (Millimetres, 500)])
def test_a_length_is_not_negative_and_has_an_end(kind: Any, most: float) -> None:
    lengths = TypeAdapter[float](kind)
    assert lengths.validate_python(0) == 0 and lengths.validate_python(most) == most
    for beyond in (-0.1, most + 0.1):
        with pytest.raises(ValidationError):
            lengths.validate_python(beyond)
