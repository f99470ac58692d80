"""YAML 1.2 is read with places, and what is wrong with it is told in one clear problem."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml, find, key_place_of, spelt

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_values_keep_their_spelling() -> None:
    text = "no: NO\nat: 18:30\nday: 05-17\nyear: 2025\nnumber: 014\nyes: yes\n"
    text += "null: ~\nempty:\ntext: 'null'\nfolded: >\n  a\n  b\n"
    assert spelt(compose_yaml(text, "f")) == {
        "no": "NO", "at": "18:30", "day": "05-17", "year": "2025", "number": "014", "yes": "yes",
        "null": None, "empty": None, "text": "null", "folded": "a b\n",
    }  # fmt: skip


def test_every_key_and_value_knows_its_place() -> None:
    node = compose_yaml("a:\n  - b\n  - {ключ: значение}\n", "f")
    found = find(node, ("a", 1, "ключ"))
    assert found and found.place == Place("f", 3, 12)
    assert key_place_of(node, ("a", 1, "ключ")) == Place("f", 3, 6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{where: Talks, Port Laurent}", {"where": "Talks, Port Laurent"}),
        ("{where: A, B, C, on: x}", {"where": "A, B, C", "on": "x"}),
        ("{n: 1,000, unit: t}", {"n": "1,000", "unit": "t"}),
        ("{where: A, # note\n  B}", {"where": "A, B"}),
        ("{a: 'A', b}", {"a": "A", "b": None}),
        ("{a: A, b: }", {"a": "A", "b": None}),
        ("{a: &x A, b: *x, c}", {"a": "A", "b": "A", "c": None}),
        ("{a: , b}", {"a": None, "b": None}),
    ],
)
def test_a_text_in_braces_goes_on_after_a_comma(text: str, value: object) -> None:
    assert spelt(compose_yaml(text, "f")) == value


# The text; the problem's id, line and column; a word of its message and of its hint.
BAD = [
    ("", "file.empty", (1, 1), "empty", "name: value"),
    ("# only a comment\n", "file.empty", (1, 1), "empty", "name: value"),
    ("a: b\n\tc: d\n", "yaml.tab", (2, 1), "tab", "spaces"),
    ("a:\n\t- b\n", "yaml.tab", (2, 1), "tab", "spaces"),
    ("a: b: c", "yaml.syntax", (1, 5), "mapping values", "quotation marks"),
    ("a: [b", "yaml.syntax", (1, 4), "expected ',' or ']'", "quotation marks"),
    ("a: [trade {fact:x}]", "yaml.syntax", (1, 11), "expected ',' or ']'", "quotation marks"),
    ('a: "b\nc: d', "yaml.syntax", (1, 4), "end of stream", "closed"),
    ("a: @b", "yaml.syntax", (1, 4), "cannot start", "quotation marks"),
    ("a: *b*", "yaml.syntax", (1, 6), "alphabetic", "quotation marks"),
    ("a: 1\nb: 2\na: 3", "yaml.key-twice", (3, 1), "line 1, column 1", "keep one"),
    ("a: 1\n---\nb: 2", "yaml.documents", (2, 1), "second document", "one file"),
    ("a: &x [*x]", "yaml.alias-cycle", (1, 8), "inside itself", "write the value out"),
    ("a: *x", "yaml.alias", (1, 4), "no &x", "write the value out"),
    ("a: !!python/object:os.system x", "yaml.tag", (1, 4), "tag", "delete"),
    ("a: &x {b: c}\nd:\n  <<: *x", "yaml.merge", (3, 3), "merge keys", "write the fields out"),
    ("? [a]\n: b", "yaml.key", (1, 3), "key", "quotation marks"),
    ("a: " + "[" * 60 + "]" * 60, "yaml.too-deep", (1, 54), "50 levels", None),
    (BOMB, "yaml.too-much", (6, 8), "200,000", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "place", "says", "hint"), BAD, ids=[f"{row[1]}-{row[0][:12]}" for row in BAD])
def test_bad_yaml_is_told_at_its_place(text: str, id: str, place: tuple[int, int], says: str, hint: str | None) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f.yaml")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == (id, Place("f.yaml", *place))
    assert says in problem.message and (hint is None or hint in (problem.hint or ""))


def test_all_double_keys_are_told_at_once() -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml("a: 1\na: 2\nb: {c: 1, c: 2}\n", "f")
    assert [problem.place and problem.place.line for problem in caught.value.problems] == [2, 3]


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`,? \n\t~<\u2028\x85é", max_size=60))
@example("{a: *x, b}")
@example("- {a: b, c, *d}")
@example("%YAML 9.9\n---\n")
@example("a: b\x85c: d")
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    try:
        spelt(compose_yaml(text, "f"))
    except DataError as error:
        assert error.problems


def test_a_file_has_an_end() -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml("a: [" + "x," * 200_000 + "]", "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.message) == ("yaml.too-much", "the file holds more than 200,000 values")
