"""The table of scripts holds together, and no other module knows the characters of a script."""

import ast
import re
from itertools import combinations
from pathlib import Path

import briefgen
from briefgen.scripts import SCRIPTS, Script, is_right_to_left, script_of_language

PACKAGE = Path(briefgen.__file__).parent
_RANGE = re.compile(r"([^\x00-\x7f])-([^\x00-\x7f])", re.DOTALL)


def code_points(characters: str) -> frozenset[int]:
    """What the inside of a regular expression's brackets matches."""
    ranges = [range(ord(first), ord(last) + 1) for first, last in _RANGE.findall(characters)]
    return frozenset(map(ord, _RANGE.sub("", characters))).union(*ranges)


def letters_of(script: Script) -> list[int]:
    """Its code points, without its marks."""
    return sorted(code_points(script.letters))


def ranges_of_scripts(source: str) -> list[str]:
    """The ranges in a module's strings that begin and end inside of a script."""
    known = frozenset[int]().union(*(code_points(script.characters) for script in SCRIPTS))
    strings = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    found = [match for each in strings if isinstance(each, str) for match in _RANGE.findall(each)]
    return [f"{first}-{last}" for first, last in found if {ord(first), ord(last)} <= known]


def test_no_character_is_of_two_scripts() -> None:
    for one, other in combinations(SCRIPTS, 2):
        assert not code_points(one.characters) & code_points(other.characters), (one.name, other.name)
    for script in SCRIPTS:
        assert not code_points(script.letters) & code_points(script.marks), script.name


def test_no_language_and_no_family_stands_twice() -> None:
    languages = [language for script in SCRIPTS for language in script.languages]
    families = [script.family for script in SCRIPTS]
    assert len(set(languages)) == len(languages) and len(set(families)) == len(families)
    assert all(script.language.split("-")[0] == script.languages[0] for script in SCRIPTS)


def test_no_other_module_holds_a_range_of_a_script() -> None:
    modules = [each for each in PACKAGE.rglob("*.py") if each.parent != PACKAGE / "scripts"]
    assert len(modules) > 100
    found = {each.name: held for each in modules if (held := ranges_of_scripts(each.read_text("utf-8")))}
    assert not found, found
    assert len(ranges_of_scripts((PACKAGE / "scripts" / "table.py").read_text("utf-8"))) > 30


def test_the_script_of_a_language_is_known_by_its_tag() -> None:
    tags = {"fa": "Arabic", "he-IL": "Hebrew", "KM": "Khmer", "zh-CN": "Han", "ja": "Kana", "am-ET": "Ethiopic"}
    assert {tag: script.name for tag in tags if (script := script_of_language(tag))} == tags
    assert [script_of_language(tag) for tag in ("en", "fr-FR", "", "kmx")] == [None] * 4
    assert [tag for tag in ("ar", "ur-PK", "yi", "en", "km") if is_right_to_left(tag)] == ["ar", "ur-PK", "yi"]
