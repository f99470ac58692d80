"""The place of every TOML value is where its text stands, however the file is written."""

import random
import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.errors import Place
from briefgen.sources import key_place_of, place_of, scalars
from briefgen.sources.toml.file import compose_toml
from briefgen.sources.toml.places import TomlPlaces

VALUES = [
    ("1.50", "1.50"), ("-7", "-7"), ("0x1F", "31"), ("true", "true"), ("2026-05-17", "2026-05-17"),
    ("2026-05-17 18:30:00", "2026-05-17 18:30:00"), ("18:30:00", "18:30:00"), ("1e3", "1e3"), ("inf", "inf"),
    ('""', ""), ("''", ""), ('"a # b"', "a # b"), ("'a = \"b\"'", 'a = "b"'), ('"\\"a\\\\"', '"a\\'),
    ('"""a\nb = 1\n[c]\n"""', "a\nb = 1\n[c]\n"), ("'''\na''b'''", "a''b"), ('"""a""b"""""', 'a""b""'),
    ("'''a''''", "a'"), ('"é한 ]}"', "é한 ]}"), ('"""\\\n   a"""', "a"), ("'C:\\'", "C:\\"),
]  # fmt: skip
COMMENTS = ['# """', "# '''", "# a = [1", "# [b]", "# {", "#", '# "']
KEYS = ["a", "b", "c-d", "1", "é x", "'", '"', "a.b", "#", "e_f", "[", ""]


class Writer:
    """Writes a TOML text, and notes where each value begins."""

    def __init__(self, choose: random.Random) -> None:
        self.choose, self.text = choose, ""
        self.expected: dict[tuple[str | int, ...], tuple[Place, Place, str]] = {}

    def here(self) -> Place:
        return Place("f", self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n"))

    def blank(self, *, lines: bool = False) -> None:
        self.text += self.choose.choice(["", " ", "  ", "\t"])
        while lines and self.choose.random() < 0.4:
            self.text += self.choose.choice(["", self.choose.choice(COMMENTS)]) + "\n" + self.choose.choice(["", " "])

    def end(self) -> None:
        self.blank()
        self.text += self.choose.choice(["", self.choose.choice(COMMENTS)]) + "\n"

    def keys(self, path: list[str]) -> Place:
        """A key of several parts; the place of the last."""
        for number, key in enumerate(path):
            if number:
                self.blank()
                self.text += "."
                self.blank()
            place = self.here()
            bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
            literal = "'" not in key and self.choose.random() < 0.5
            escaped = key.replace("\\", "\\\\").replace('"', '\\"').replace("é", "\\u00e9")
            self.text += key if bare and self.choose.random() < 0.7 else f"'{key}'" if literal else f'"{escaped}"'
        return place

    def value(self, path: tuple[str | int, ...], key: Place | None, depth: int) -> None:
        place, kind = self.here(), self.choose.random()
        if kind < 0.6 or depth > 3:
            written, text = self.choose.choice(VALUES)
            self.expected[path] = key or place, place, text
            self.text += written
        elif kind < 0.8:
            self.text += "["
            for number in range(self.choose.randint(0, 3)):
                self.text += "," if number else ""
                self.blank(lines=True)
                self.value((*path, number), None, depth + 1)
                self.blank(lines=True)
            self.blank(lines=True)
            self.text += "]"
        else:
            self.text += "{"
            for number, name in enumerate(self.choose.sample(KEYS, self.choose.randint(0, 3))):
                self.text += "," if number else ""
                self.blank()
                self.pair(path, [name, *self.choose.choices(["x", "y z"], k=self.choose.randint(0, 1))], depth + 1)
                self.blank()
            self.text += "}"

    def pair(self, around: tuple[str | int, ...], name: list[str], depth: int) -> None:
        key = self.keys(name)
        self.blank()
        self.text += "="
        self.blank()
        self.value((*around, *name), key, depth)

    def pairs(self, around: tuple[str | int, ...]) -> None:
        for name in self.choose.sample(KEYS, self.choose.randint(0, 4)):
            self.blank(lines=True)
            self.pair(around, [f"k{name}", *self.choose.choices(["x", "y z"], k=self.choose.randint(0, 2))], 0)
            self.end()

    def document(self) -> None:
        self.pairs(())
        for name in self.choose.sample(KEYS, self.choose.randint(0, 3)):
            around: tuple[str | int, ...] = (f"t{name}", "u")
            self.heading("[", list(map(str, around)))
            self.pairs(around)
        for name in self.choose.sample(KEYS, self.choose.randint(0, 2)):
            for number in range(self.choose.randint(1, 3)):
                self.heading("[[", [f"l{name}"])
                self.pairs((f"l{name}", number))
                for inner in range(self.choose.randint(0, 2)):
                    self.heading("[[", [f"l{name}", "m"])
                    self.pairs((f"l{name}", number, "m", inner))
                    self.heading("[", [f"l{name}", "m", "n"])
                    self.pairs((f"l{name}", number, "m", inner, "n"))

    def heading(self, bracket: str, name: list[str]) -> None:
        self.blank(lines=True)
        self.text += bracket
        self.blank()
        self.keys(name)
        self.blank()
        self.text += bracket.replace("[", "]")
        self.end()


@pytest.mark.slow
@given(st.randoms(use_true_random=False))
def test_every_value_is_where_its_text_stands(choose: random.Random) -> None:
    writer = Writer(choose)
    writer.document()
    if not tomllib.loads(writer.text):
        return
    node = compose_toml(writer.text, "f")
    found = dict(scalars(node))
    assert {path: scalar.text for path, scalar in found.items()} == {
        path: text for path, (_, _, text) in writer.expected.items()
    }
    for path, (key, value, _) in writer.expected.items():
        assert place_of(node, path) == value
        if isinstance(path[-1], str):
            assert key_place_of(node, path) == key


CASES = [
    ('# a """ in a comment\nb = 1\nc = 2', ("c",), (3, 5)),
    ("a = [\n  {b = 1},\n  {b = 2, c = 3},\n]", ("a", 1, "c"), (3, 15)),
    ('a = "x" # it is """ or\nb = 2', ("b",), (2, 5)),
    ("a.b = 1\na.c = 2", ("a", "c"), (2, 7)),
    ("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2", ("a", 1, "b", "c"), (6, 5)),
    ("a = '''\nb = 1\n''' # c\nd = 2", ("d",), (4, 5)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path", "place"), CASES)
def test_places(text: str, path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert place_of(compose_toml(text, "f"), path) == Place("f", *place)


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("[a.b]\nc = 1", ("a",), (1, 2)),
        ("[a.b]\nc = 1", ("a", "b"), (1, 4)),
        ("x.y.z = 1", ("x", "y"), (1, 3)),
        ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a", 1), (3, 3)),
        ("[a.b]\nc = 1\n[a]\nd = 1", ("a",), (3, 2)),
    ],
)
def test_places_of_tables(text: str, path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert place_of(compose_toml(text, "f"), path) == Place("f", *place)


@given(st.text(alphabet="ab=[]{}\"'.#,-:1\\uU0 \n", max_size=60))
@example('"\\u00" = 1')
@example('"\\UFFFFFFFF" = 1')
@example('"\\u" = 1')
def test_any_text_is_looked_through(text: str) -> None:
    assert TomlPlaces(text, "f").position <= len(text)
