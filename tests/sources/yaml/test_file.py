"""YAML 1.2 is read with places, and what is wrong with it is told in one clear problem."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml, find, key_place_of, spelt

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_values_keep_their_spelling() -> None:
    text = "no: NO\nat: 18:30\nday: 05-17\nyear: 2025\nnumber: 014\nyes: yes\n"
    text += "nothing: ~\nempty:\ntext: 'null'\nfolded: >\n  a\n  b\n"
    assert spelt(compose_yaml(text, "f")) == {
        "no": "NO", "at": "18:30", "day": "05-17", "year": "2025", "number": "014", "yes": "yes",
        "nothing": None, "empty": None, "text": "null", "folded": "a b\n",
    }  # fmt: skip


def test_every_key_and_value_knows_its_place() -> None:
    node = compose_yaml("a:\n  - b\n  - {ключ: значение}\n", "f")
    found = find(node, ("a", 1, "ключ"))
    assert found and found.place == Place("f", 3, 12)
    assert key_place_of(node, ("a", 1, "ключ")) == Place("f", 3, 6)


# The text; the problem's id, line and column; a word of its message and of its hint.
BAD = [
    ("", "file.empty", (1, 1), "empty", "name: value"),
    ("# only a comment\n", "file.empty", (1, 1), "empty", "name: value"),
    ("a: 1\nb: 2\na: 3", "yaml.key-twice", (3, 1), "line 1, column 1", "keep one"),
    ("a: 1\n---\nb: 2", "yaml.documents", (2, 1), "second document", "one file"),
    ("a: &x [*x]", "yaml.alias-cycle", (1, 8), "inside itself", "write the value out"),
    ("a: *x", "yaml.alias", (1, 4), "no &x", "write the value out"),
    ("a: &b:c d", "yaml.syntax", (1, 4), "&b:c", "starts with &"),
    ("a: !!python/object:os.system x", "yaml.tag", (1, 4), "tag", "delete"),
    ("!!str a: x", "yaml.tag", (1, 1), "tag", "delete"),
    ("a: &x {b: c}\nd:\n  <<: *x", "yaml.merge", (3, 3), "merge keys", "write the fields out"),
    ("? [a]\n: b", "yaml.key", (1, 3), "key", "quotation marks"),
    ("null: b", "yaml.key", (1, 1), "`null`", '"null"'),
    ("? \n: b", "yaml.key", (1, 2), "no name", "the field's name"),
    ("%FOO x\n---\na: b", "yaml.syntax", (1, 5), "%", "delete the line"),
    ("%YAML 1.1#x\n---\na: b", "yaml.syntax", (1, 1), "%", "delete it"),
    ("a: b\ufeffc", "file.bom", (1, 5), "U+FEFF", "delete it"),
    ("a: [-, b]", "yaml.syntax", (1, 5), "lone hyphen", '"-"'),
    ("a: [?b, c]", "yaml.syntax", (1, 5), "cannot start with ?", "quotation marks"),
    ("a: [b, ?c]", "yaml.syntax", (1, 8), "cannot start with ?", "quotation marks"),
    ("{?a: b}", "yaml.syntax", (1, 3), "cannot start with ?", "quotation marks"),
    ("a: " + "[" * 60 + "]" * 60, "yaml.too-deep", (1, 54), "50 levels", None),
    ("a: " + "[" * 100_000, "yaml.too-deep", (1, 54), "50 levels", None),
    ("- " * 100_000, "yaml.too-deep", (1, 103), "50 levels", None),
    ("a: [b, c, [" + "{d: [" * 50_000, "yaml.too-deep", (1, 132), "50 levels", None),
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


def test_a_limit_of_the_librarys_own_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML before 6.0.3 has none, so that the error of a later one is made here."""

    def parse(text: str, Loader: Any) -> Iterator[yaml.Event]:  # noqa: N803 - as PyYAML calls it
        for event in yaml_parse(text, Loader=Loader):
            if len(text) > 1000 and isinstance(event, yaml.SequenceStartEvent):
                mark = yaml.Mark("f", 1000, 0, 1000, None, 0)
                raise yaml.scanner.ScannerError("while increasing flow level", mark, "exceeded maximum nesting", mark)
            yield event

    yaml_parse = yaml.parse
    monkeypatch.setattr(yaml, "parse", parse)
    with pytest.raises(DataError, match=r"yaml\.too-deep") as caught:
        compose_yaml("a: " + "[" * 2000, "f")
    assert caught.value.problems[0].place == Place("f", 1, 54)


def test_an_anchor_may_stand_at_a_key() -> None:
    assert spelt(compose_yaml("a: &x 1\n&x b: 2\nc: *x\n", "f")) == {"a": "1", "b": "2", "c": "b"}


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


@pytest.mark.slow
def test_a_file_has_an_end() -> None:
    with pytest.raises(DataError) as caught:
        compose_yaml("a: [" + "x," * 200_000 + "]", "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.message) == ("yaml.too-much", "the file holds more than 200,000 values")
