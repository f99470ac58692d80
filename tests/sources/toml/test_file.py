"""TOML is read with places; what is wrong with it is told in plain words, at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import key_place_of, place_of, spelt
from briefgen.sources.toml.file import compose_toml

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
        (("speeches", 1, "quotes", 0, "text"), (15, 19)),
    ],
)
def test_places(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert place_of(compose_toml(TEXT, "f"), path) == Place("f", *place)


def test_place_of_a_key() -> None:
    assert key_place_of(compose_toml(TEXT, "f"), ("people", "okoro", "name")) == Place("f", 6, 1)


# The text; the problem's id, its line and column; words of its message and of its hint.
BAD = [
    ("", "file.empty", (1, 1), "empty", "name = value"),
    ("# a\n", "file.empty", (1, 1), "empty", "name = value"),
    ("a = 1\nb = 2\na = 3", "toml.key-twice", (3, 1), "line 1, column 1", "one of the two"),
    ("a = {b = 1, b = 2}", "toml.key-twice", (1, 13), "`b` stands twice", "one of the two"),
    ("[a]\nb = 1\n[a]\n", "toml.key-twice", (3, 2), "line 1, column 2", "one of the two"),
    ("a = 1\n[a]\nb = 2\nc = 1\nc = 2", "toml.key-twice", (2, 2), "twice", "one of the two"),
    ("a = b", "toml.syntax", (1, 5), "no value", "quotation marks"),
    ("a = 2026-02-30", "toml.syntax", (1, 5), "no such date", "2026-05-17"),
    ("a = 18:30", "toml.syntax", (1, 7), "after the value", "2026-05-17 18:30:00"),
    ('a = "b', "toml.syntax", (1, 5), "not closed", "closed"),
    ('a = "b\nc = 1', "toml.syntax", (1, 7), "end in its line", "several lines"),
    ('a = """b\n', "toml.syntax", (1, 5), "not closed", "closed"),
    ("a = \'\'\'b\n", "toml.syntax", (1, 5), "not closed", "closed"),
    ("a = 'b", "toml.syntax", (1, 5), "not closed", "closed"),
    ("a = [1, [2, 3]\nb = 4", "toml.syntax", (1, 5), "[ is not closed", "close each"),
    ("a = {b = 1", "toml.syntax", (1, 5), "{ is not closed", "close each"),
    ('a = "\\q"', "toml.syntax", (1, 8), "backslash", "twice"),
    ('a = "\\u12"', "toml.syntax", (1, 8), "too short", "hexadecimal"),
    ('a = "\\ud800"', "toml.syntax", (1, 12), "no character", "itself"),
    ("a\n", "toml.syntax", (1, 2), "= is missing", "name = value"),
    ("= 1\n", "toml.syntax", (1, 1), "no field", "name = value"),
    ("[a\nb = 1", "toml.syntax", (1, 3), "] is missing", "[name]"),
    ('a = "\\u202e"', "file.character", (1, 5), "U+202E", "delete it"),
    ('"\\ufdd0" = 1', "file.character", (1, 1), "U+FDD0", "delete it"),
    ("a = [1, " + "9" * 5000 + "]", "toml.syntax", (1, 9), "too many digits", "digits"),
    ("a = " + "[" * 60 + "]" * 60, "toml.too-deep", (1, 55), "50 levels", "out of the data"),
    ("a = " + "[" * 9000 + "]" * 9000, "toml.too-deep", (1, 55), "50 levels", "out of the data"),
    ("a = " + "{a = " * 9000, "toml.too-deep", (1, 251), "50 levels", "out of the data"),
    ("a." * 30_000 + "a = 1", "toml.too-deep", (1, 101), "50 levels", "out of the data"),
    ("[" + "a." * 30_000 + "a]", "toml.too-deep", (1, 102), "50 levels", "out of the data"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "place", "says", "hint"), BAD, ids=[f"{row[1]}-{row[0][:14]}" for row in BAD])
def test_bad_toml_is_told_at_its_place(text: str, id: str, place: tuple[int, int], says: str, hint: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_toml(text, "f.toml")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == (id, Place("f.toml", *place))
    assert says in problem.message and hint in (problem.hint or "")


@given(st.text(alphabet="ab=[]{}\"'.#,-:1\\u \n", max_size=60))
def test_no_word_of_the_library_comes_through(text: str) -> None:
    try:
        compose_toml(text, "f")
    except DataError as error:
        for problem in error.problems:
            assert problem.place and problem.place.line and problem.hint
            assert not any(word in problem.message for word in ("Expected", "Invalid", "at line", "cannot be read"))


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


@pytest.mark.slow
def test_toml_has_an_end() -> None:
    with pytest.raises(DataError) as caught:
        compose_toml("a = [" + "1," * 200_001 + "]", "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("toml.too-much", Place("f", 1, 400_002)) and "200,000" in problem.message


def test_of_very_many_mistakes_the_first_are_told() -> None:
    with pytest.raises(DataError) as caught:
        compose_toml("".join(f'a{number} = "\\u0007"\n' for number in range(120)), "event.toml")
    assert [problem.id for problem in caught.value.problems] == ["file.character"] * 100 + ["toml.more"]
