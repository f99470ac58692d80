"""JSON is read with places; values agree with the standard library's reader."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import Spelt, find, spelt
from briefgen.sources.json_file import compose_json

VALUES = st.recursive(
    st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


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
    ('{"a": "b', "json.syntax", (1, 7), "unterminated", "close"),
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


@given(st.text(alphabet='{}[]":,\\u0aeE-+.1tfn \n', max_size=40))
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    try:
        compose_json(text, "f")
    except DataError as error:
        assert error.problems
