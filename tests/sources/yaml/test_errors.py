"""What libyaml refuses is told in plain words, with the line as it should be where that can be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml
from tests.sources.yaml.corpus import BITS, CORPUS, changed

BAD = [
    ("title: Reception: National Day", (1, 17), "second colon", ': title: "Reception: National Day"'),
    ("- a: b: c  # d", (1, 7), "second colon", ': - a: "b: c"'),
    ("title: 'Norland's day'\nb: c", (1, 17), "quotation mark within", 'title: "Norland\'s day"'),
    ('title: "a "b" c"', (1, 12), "quotation mark within", "title: 'a \"b\" c'"),
    ("title: T\n start: x", (2, 7), "indented further", "one column"),
    ("a: 1\n  b: 2\n", (2, 4), "indented further", "one column"),
    ("a: b\nc\nd: e", (2, 1), "no field", "`name: value`"),
    ("a:\n    b: c\n  d: e", (3, 3), "does not begin where", "one column"),
    ("- a\nb: c", (2, 1), "hyphen", "one column"),
    ("a: - b", (1, 4), "list", "line of its own"),
    ("a: [b", (1, 4), "] is missing", "close each ["),
    ("a: {b: c", (1, 4), "} is missing", "close each ["),
    ("a: [trade {fact:x}]", (1, 11), "] is missing", "quotation marks"),
    ("a: [b, , c]", (1, 8), "a value is missing", "close each ["),
    ('a: "b\nc: d', (1, 4), "not closed", "closed"),
    ("a: @b", (1, 4), "start with @", 'a: "@b"'),
    ("a: `b`  # c", (1, 4), "start with `", 'a: "`b`"'),
    ("- %b", (1, 3), "start with %", "quotation marks"),
    ("a: *b*", (1, 6), "start with *", 'a: "*b*"'),
    ("a: & b", (1, 5), "start with &", 'a: "& b"'),
    ("a: > 5", (1, 6), "| or >", 'a: "> 5"'),
    ("a: ? b", (1, 4), "?", 'a: "? b"'),
    ('a: "\\q"', (1, 5), "backslash", "twice"),
    ('a: "\\x1"', (1, 7), "too short", "two hexadecimal"),
    ('a: "\\ud800"', (1, 7), "no character", "itself"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "says", "hint"), BAD, ids=[row[0] for row in BAD])
def test_what_libyaml_refuses(text: str, place: tuple[int, int], says: str, hint: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.syntax", Place("f", *place))
    assert says in problem.message and hint in (problem.hint or "")


@pytest.mark.parametrize("text", ["a: b\n\tc: d\n", "a:\n\t- b\n"])
def test_a_tab_is_told_where_it_is(text: str) -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("yaml.tab", Place("f", 2, 1))


WORDS = ("expected", "context", "token", "mapping", "scalar", "node", "stream", "YAML:", "SIGN", "WHOLE")


@given(st.sampled_from(CORPUS), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 3), st.sampled_from(BITS))))
def test_no_word_of_the_library_comes_through(text: str, changes: list[tuple[int, int, str]]) -> None:
    try:
        compose_yaml(changed(text, changes), "f")
    except DataError as error:
        for problem in error.problems:
            assert problem.place and problem.hint
            if problem.id == "yaml.syntax":
                assert not [word for word in WORDS if word in problem.message]
