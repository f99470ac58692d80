"""A key without a value in a flow group is told, with the text that a comma has cut as it should be written."""

import pytest

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml, spelt

COMMA = "put a text that has a comma in quotation marks: "
BARE = [
    ("{where: Talks, Port Laurent}", (1, 16), COMMA + '{where: "Talks, Port Laurent"}'),
    ("a:\n  - {where: A, B, C, on: x}  # y", (2, 16), COMMA + '- {where: "A, B, C", on: x}  # y'),
    ("{n: 1,000, unit: t}", (1, 7), COMMA + '{n: "1,000", unit: t}'),
    ("{when: 18:30, 19:30}", (1, 15), COMMA + '{when: "18:30, 19:30"}'),
    ("{where: A, # note\n  B}", (2, 3), COMMA + 'where: "A, B"'),
    ("{where: say \"A\", B}", (1, 18), COMMA + "{where: 'say \"A\", B'}"),
    ("{a: 'A', b}", (1, 10), "give it one, as in b: …"),
    ("{a: &x A, b: *x, c}", (1, 18), "give it one, as in c: …"),
    ("{a: , b}", (1, 7), "give it one, as in b: …"),
    ("{a}", (1, 2), "give it one, as in a: …"),
    ("[? a]", (1, 4), "give it one, as in a: …"),
    ("{a:1}", (1, 2), "leave a blank after the colon: a: 1"),
    ("x: {a: b, c:d}", (1, 11), "leave a blank after the colon: c: d"),
    ("{http://example.org}", (1, 2), "give it one"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "hint"), BARE, ids=[row[0] for row in BARE])
def test_a_key_alone_is_told(text: str, place: tuple[int, int], hint: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.no-value", Place("f", *place))
    assert (problem.hint or "").startswith(hint)


def test_each_run_of_them_is_told_once_and_all_are_told() -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml("[{a: b, c, d}, {e: f, g, h: i, j}]", "f")
    assert [problem.place and problem.place.column for problem in caught.value.problems] == [9, 23, 32]


def test_a_line_too_long_to_show_is_shown_in_part() -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml("{where: A, B, note: " + "x" * 100 + "}", "f")
    assert caught.value.problems[0].hint == COMMA + 'where: "A, B"'


def test_a_value_that_is_said_to_be_empty_is() -> None:
    assert spelt(compose_yaml('{a: A, b: , "c":, d: }', "f")) == {"a": "A", "b": None, "c": None, "d": None}
