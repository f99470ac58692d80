"""Texts and groups over several lines are indented as YAML 1.2 asks, where libyaml asks for nothing."""

import pytest

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml, spelt

BAD = [
    ('a: "b\nc"', (2, 1), "1 or more spaces"),
    ("a:\n  b: 'c\n  d'", (3, 3), "3 or more spaces"),
    ('a: "b\n\tc"', (2, 1), "no tab"),
    ('a: "b\n]  c"', (2, 1), "1 or more"),
    ('a: "b\n# c"', (2, 1), "1 or more"),
    ("a: [b,\nc]", (2, 1), "1 or more"),
    ("a: [b,\n'c\n d']", (2, 1), "1 or more"),
    ('a: [b, "c\n# d"]', (2, 1), "1 or more"),
    ("a:\n  - {b: c,\n  d: e}", (3, 3), "3 or more"),
    ("a:\n- 'b\n c'\n- \"d\ne\"", (5, 1), "1 or more"),
    ("a: \n|-\n b\n", (2, 1), "1 or more"),
    ("a: |\n   \n  b\n", (3, 1), "empty lines"),
    ("|\n# a", (2, 1), "indent it"),
    ("|2\n  a", (1, 2), "delete the number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "hint"), BAD, ids=[row[0] for row in BAD])
def test_a_line_that_is_not_indented_is_told(text: str, place: tuple[int, int], hint: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.indentation", Place("f", *place))
    assert hint in (problem.hint or "")


GOOD = [
    ("a: [\n  b,\n  c\n]\n", {"a": ["b", "c"]}),
    ("a: {\n  b: c\n}\n", {"a": {"b": "c"}}),
    ("a: [b,\n# c\n d]\n", {"a": ["b", "d"]}),
    ('"a\nb"\n', "a b"),
    ("[a,\nb]\n", ["a", "b"]),
    ("a: 'b\n\n c'\n", {"a": "b\nc"}),
    ("a: |\n\n  b\n", {"a": "\nb\n"}),
    ("a: |2\n    b\n", {"a": "  b\n"}),
    ("a: |+\n  b\n   ", {"a": "b\n \n"}),
    ("a: |\n  b", {"a": "b\n"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), GOOD, ids=[row[0] for row in GOOD])
def test_what_is_indented_is_read(text: str, value: object) -> None:
    assert spelt(compose_yaml(text, "f")) == value
