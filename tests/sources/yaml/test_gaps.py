"""A comment that was hardly meant as one is told, with the line as it should be; all others are silent."""

import pytest

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml, spelt

# The text, the line and column of its #, and what should be written.
CUT = [
    ("dress: #1 uniform\nb: c", (1, 8), 'dress: "#1 uniform"'),
    ("accent: #0b6b3a", (1, 9), 'accent: "#0b6b3a"'),
    ("a:\n  accent:   #0b6b3a   # green", (2, 13), 'accent:   "#0b6b3a"'),
    ("- #1", (1, 3), '- "#1"'),
    ("- a\n- #1\n- b", (2, 3), '- "#1"'),
    ("room: Hall #3", (1, 12), 'room: "Hall #3"'),
    ("address: Street 5 #12-01 # at the back", (1, 19), 'address: "Street 5 #12-01"'),
    ("- Street 5 #12-01", (1, 12), '- "Street 5 #12-01"'),
    ("a: one\n  two #3\nb: c", (2, 7), 'a: "one two #3"'),
    ("a: &x #1", (1, 7), 'a: &x "#1"'),
    ('a: say "hi" #1', (1, 13), "a: 'say \"hi\" #1'"),
    ("a: C:\\x #1", (1, 9), "a: 'C:\\x #1'"),
    ("a: [b, #c\n d]", (1, 8), '"#c"'),
    ("a: [b #c\n , d]", (1, 7), '"b #c"'),
    ("a: [#c\n d]", (1, 5), '"#c"'),
    ("a: {b: #1\n }", (1, 8), 'b: "#1"'),
    ("a: {b: c #1\n }", (1, 10), 'b: "c #1"'),
    ("a: {b: #1 x}", (1, 8), 'b: "#1 x"'),
    ("a: {b: Hall #3, c: d}\ne: f", (1, 13), 'b: "Hall #3"'),
    ("colours: [#0b6b3a, #ffffff]", (1, 11), '"#0b6b3a"'),
    ("colours: ['#0b6b3a', #ffffff]", (1, 22), '"#ffffff"'),
    ("Hall #3: x", (1, 6), '"Hall #3: x"'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "written"), CUT, ids=[row[0] for row in CUT])
def test_a_comment_in_the_place_of_a_text_is_told(text: str, place: tuple[int, int], written: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.comment", Place("f", *place))
    assert problem.hint == f"write {written}, or leave a blank after # if a comment was meant"


MEANT = [
    ("a:   # what it is\nb: c", {"a": None, "b": "c"}),
    ("a: b   # what it is", {"a": "b"}),
    ("a: b #", {"a": "b"}),
    ("a:\n  #c\n  - d\n  #e\n", {"a": ["d"]}),
    ("#a\nb: c\n#d", {"b": "c"}),
    ("a: 'b' #c", {"a": "b"}),
    ('a: "x #1" #c', {"a": "x #1"}),
    ("a: 'x #1, y: #2'", {"a": "x #1, y: #2"}),
    ("a: |  #c\n  x #1\n  #2\n", {"a": "x #1\n#2\n"}),
    ("a: >\n  x #1\n", {"a": "x #1\n"}),
    ("a: [b] #c", {"a": ["b"]}),
    ("a: [ # c\n  b, # d\n  #e\n  f ]", {"a": ["b", "f"]}),
    ("a: x#1\nb: http://x.org/#y", {"a": "x#1", "b": "http://x.org/#y"}),
    ("--- #a\nb: c\n... #d\n", {"b": "c"}),
    ("a: &x b\nc: *x #d", {"a": "b", "c": "b"}),
    ("a: &x #b\n  c: d", {"a": {"c": "d"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), MEANT, ids=[row[0] for row in MEANT])
def test_a_comment_is_a_comment(text: str, value: object) -> None:
    assert spelt(compose_yaml(text, "f")) == value


GLUED = [("a: 'b'#c", 7), ("a: [b]#c", 7), ("a: [b,# c\n d]", 7), ("a: |#c\n  d", 5)]


@pytest.mark.parametrize(("text", "column"), GLUED)
def test_a_comment_needs_a_blank_before_it(text: str, column: int) -> None:
    with pytest.raises(DataError, match="needs a blank before") as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.comment", Place("f", 1, column))
