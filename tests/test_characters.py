"""Characters that no data may hold are told by number and in words; what the scripts of the world need stays."""

import sys
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.characters import character_words, forbidden_character, harmless
from briefgen.errors import DataError, Place
from briefgen.sources import compose_yaml
from briefgen.sources.json_file import compose_json
from briefgen.sources.toml.file import compose_toml

NAMED = [
    ("\x85", "U+0085", "line end"),
    ("\x07", "U+0007", "control"),
    ("\x9b", "U+009B", "control"),
    ("\u202a", "U+202A", "direction"),
    ("\u202c", "U+202C", "direction"),
    ("\u202e", "U+202E", "right-to-left override, which turns letters round"),
    ("\u2028", "U+2028", "line separator"),
    ("\u206a", "U+206A", "advises against"),
    ("\ufff9", "U+FFF9", "hides text"),
    ("\ufdd0", "U+FDD0", "no character"),
    ("\U0001fffe", "U+1FFFE", "no character"),
    ("\U0010ffff", "U+10FFFF", "no character"),
    ("\ud800", "U+D800", "half"),
    ("\U000e0041", "U+E0041", "nobody can see"),
]


@pytest.mark.parametrize(("character", "code", "meaning"), NAMED, ids=[row[1] for row in NAMED])
def test_what_is_said_of_each(character: str, code: str, meaning: str) -> None:
    words = character_words(f"a{character}b")
    assert words is not None
    assert code in words[0] and meaning in words[0] and "delete it" in words[1]
    assert character not in words[0] and harmless(f"a{character}b") == f"a[{code}]b"
    assert forbidden_character(f"a{character}b") == 1


def test_nothing_else_is_refused_than_what_has_to_be() -> None:
    refused = {chr(number) for number in range(sys.maxunicode + 1) if forbidden_character(chr(number)) is not None}
    controls = {character for character in map(chr, range(0xA0)) if unicodedata.category(character) == "Cc"}
    assert controls - refused == {"\t", "\n", "\r"}
    assert {unicodedata.category(character) for character in refused} == {"Cc", "Cs", "Cn", "Cf", "Zl", "Zp"}
    named = {character for character in refused if unicodedata.category(character) in ("Cf", "Zl", "Zp")}
    assert len(named - set(map(chr, range(0xE0000, 0xE0080)))) == 5 + 2 + 6 + 3


@pytest.mark.parametrize(
    "text",
    [
        "\u200f\u05d0\u061c\u0628",
        "\u2067x\u2069",
        "\u0645\u06cc\u200c\u062e",
        "\u200d",
        "\u200b",
        "\xad",
        "\U0001f1f0\U0001f1ed",
        "\ufe0f",
    ],
)
def test_what_scripts_need_stays(text: str) -> None:
    assert character_words(text) is None and harmless(text) == text


# Each way by which an escape brings a character in, as a value and as a key; the key and value of JSON and TOML alike.
ENTRANCES = [
    (compose_yaml, 'a: "b\\u202e"', 4), (compose_yaml, '"a\\u202e": b', 1), (compose_yaml, 'a: {b: ["\\u202e"]}', 9),
    (compose_yaml, '{"a\\u202e": b}', 2), (compose_yaml, '? "\\u202e"\n: b', 3),
    (compose_json, '{"a": "b\\u202e"}', 7), (compose_json, '{"a\\u202e": 1}', 2), (compose_json, '["\\u202e"]', 2),
    (compose_toml, 'a = "b\\u202e"', 5), (compose_toml, '"a\\u202e" = 1', 1),
    (compose_toml, 'a = [{"\\u202e" = 1}]', 7),
    (compose_toml, '["\\u202e".b]', 2), (compose_toml, 'a."\\u202e".b = 1', 3),
]  # fmt: skip


@pytest.mark.parametrize(("compose", "text", "column"), ENTRANCES, ids=[row[1] for row in ENTRANCES])
def test_no_entrance_lets_one_in(compose: Callable[[str, str], object], text: str, column: int) -> None:
    with pytest.raises(DataError) as caught:
        compose(text, "f")
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("file.character", Place("f", 1, column))
    assert "U+202E" in problem.message


@given(st.text())
def test_a_harmless_text_can_be_printed(text: str) -> None:
    assert forbidden_character(harmless(text)) is None
