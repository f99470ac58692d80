"""JSON is read with places; values agree with the standard library's reader."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.characters import forbidden_character
from briefgen.errors import DataError, Place
from briefgen.sources import Spelt, find, spelt
from briefgen.sources.json_file import compose_json

TEXTS = st.text().filter(lambda text: forbidden_character(text) is None)
VALUES = st.recursive(st.none() | TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=12)


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_what_json_writes_is_read_back(value: Spelt, ascii: bool, indent: int | None) -> None:
    assert spelt(compose_json(json.dumps(value, ensure_ascii=ascii, indent=indent), "f")) == value


def test_places_and_spelling() -> None:
    node = compose_json('{\n "a": [1.50,\n\ttrue]}', "f")
    found = find(node, ("a", 1))
    assert found and found.place == Place("f", 3, 2)
    assert spelt(node) == {"a": ["1.50", "true"]}


BAD = [
    ("", "file.empty", (1, 1), "empty", "name: value"),
    ('{"a": 1,}', "json.syntax", (1, 9), "comma stands before }", "delete"),
    ("{'a': 1}", "json.syntax", (1, 2), "quotation marks", "single quotes"),
    ('{"a" 1}', "json.syntax", (1, 6), "`:`", "colon"),
    ('{"a": b}', "json.syntax", (1, 7), "no value", "quotation marks"),
    ('{"a": "b', "json.syntax", (1, 7), "not closed", "close"),
    ('{"a": "b\nc"}', "json.syntax", (1, 9), "end in its line", "new line"),
    ('{"a": "\\q"}', "json.syntax", (1, 8), "backslash", "twice"),
    ('{"a": "\\u12"}', "json.syntax", (1, 9), "too short", "four"),
    ('{"a": "\\ud800"}', "file.character", (1, 7), "U+D800", "delete it"),
    ('{"a": {"\\ud800": 1}}', "file.character", (1, 8), "U+D800", "delete it"),
    ('{"a": "\\u202eb"}', "file.character", (1, 7), "turns letters round", "delete it"),
    ('{"a": ["b\x9b"]}', "file.character", (1, 10), "U+009B", "delete it"),
    ('{"a": 1} x', "json.syntax", (1, 10), "after the end", "one value"),
    ('{"a": 1,\n "a": 2}', "json.key-twice", (2, 2), "line 1, column 2", "keep one"),
    ("[" * 60, "json.syntax", (1, 52), "50 levels", "keep"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "place", "says", "hint"), BAD, ids=[row[0][:12] for row in BAD])
def test_bad_json_is_told_at_its_place(text: str, id: str, place: tuple[int, int], says: str, hint: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_json(text, "f.json")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == (id, Place("f.json", *place))
    assert says in problem.message and hint in (problem.hint or "")


def test_all_forbidden_characters_are_told_at_once_and_none_is_printed() -> None:
    with pytest.raises(DataError) as caught:
        compose_json('{"a\\u202e": ["\\ud800", "\\u0085"], "a\\u202e": "\\udb40\\udc41"}', "f")
    assert [problem.place and problem.place.column for problem in caught.value.problems] == [2, 14, 24, 35, 46, 35]
    assert not [problem for problem in caught.value.problems if forbidden_character(str(problem)) is not None]


@given(st.text(alphabet='{}[]":,\\u0aeE-+.1tfn \n', max_size=40))
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    try:
        compose_json(text, "f")
    except DataError as error:
        assert error.problems


def test_of_very_many_mistakes_the_first_are_told() -> None:
    with pytest.raises(DataError) as caught:
        compose_json("{" + ",".join(f'"a{number}": "\\u0007"' for number in range(120)) + "}", "event.json")
    assert [problem.id for problem in caught.value.problems] == ["file.character"] * 100 + ["json.more"]
