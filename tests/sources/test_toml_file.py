"""TOML is read with places where a line says a key, and with the nearest place else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import key_place_of, place_of, spelt
from briefgen.sources.toml_file import compose_toml

TEXT = '''\
title = "A"
start = 2026-05-17 18:30:00
number = 1.50

[people.okoro]
name = "Daniel"
biography = """
name = "not a key"
"""

[[speeches]]
speaker = "okoro"
[[speeches]]
speaker = "sok"
quotes = [{text = "Q"}]
'''


def test_values_keep_their_spelling() -> None:
    value = spelt(compose_toml(TEXT, "f"))
    assert isinstance(value, dict)
    assert (value["start"], value["number"]) == ("2026-05-17 18:30:00", "1.50")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), (1, 9)),
        (("people", "okoro", "name"), (6, 8)),
        (("speeches", 1, "speaker"), (14, 11)),
        (("speeches", 1, "quotes", 0, "text"), (15, 10)),
    ],
)
def test_places(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert place_of(compose_toml(TEXT, "f"), path) == Place("f", *place)


def test_place_of_a_key() -> None:
    assert key_place_of(compose_toml(TEXT, "f"), ("people", "okoro", "name")) == Place("f", 6, 1)


BAD = [
    ("", "file.empty", (1, 1), "empty"),
    ("a = 1\na = 2", "toml.key-twice", (2, 6), "twice"),
    ("a = b", "toml.syntax", (1, 5), "invalid value"),
    ("a = 2026-02-30", "toml.syntax", (1, 5), "date"),
    ("a = 18:30", "toml.syntax", (1, 7), "expected newline"),
    ('a = "b', "toml.syntax", (1, 7), "unterminated"),
    ("a = " + "[" * 60 + "]" * 60, "toml.too-deep", (1, 1), "50 levels"),
    ("a = " + "[" * 9000 + "]" * 9000, "toml.syntax", (1, 1), "too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "place", "says"), BAD, ids=[row[0][:14] for row in BAD])
def test_bad_toml_is_told_at_its_place(text: str, id: str, place: tuple[int, int], says: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_toml(text, "f.toml")
    (problem,) = caught.value.problems
    assert problem.id == id and problem.place and says in problem.message
    assert problem.place.line == place[0]


@given(st.text(alphabet="ab=[]{}\"'.#,-:1 \n", max_size=40))
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    try:
        compose_toml(text, "f")
    except DataError as error:
        assert error.problems


def test_each_kind_of_value_is_spelt_as_in_the_file() -> None:
    text = "yes = true\nno = false\nday = 2026-05-17\nat = 18:30:00\nstart = 2026-05-17 18:30:00\n"
    assert spelt(compose_toml(text, "f")) == {
        "yes": "true", "no": "false", "day": "2026-05-17", "at": "18:30:00", "start": "2026-05-17 18:30:00",
    }  # fmt: skip
