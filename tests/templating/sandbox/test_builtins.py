"""The words that come with the language of templates give what they promise, or say what they are for."""

import pytest
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.tests import TESTS as JINJA_TESTS

from briefgen.events import FieldText
from briefgen.templating.sandbox import builtins
from tests.templating.conftest import Fails, Fill


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("['a', 1, none] | join('-')", "a-1-"), ("[] | join", ""), ("'banana' | replace('an', 'o')", "booa"),
        ("' a. ' | trim", "a."), ("'a.,' | trim('.,')", "a"), ("'b' in 'abc'", "True"), ("1 in [2]", "False"),
        ("'a' in {'a': 1}", "True"), ("[1] in {'a': 1}", "False"), ("4 is even", "True"), ("3 is odd", "True"),
        ("6 is divisibleby(4)", "False"), ("2.675 | round(1)", "2.7"), ("2 | round", "2"),
        ("[1, 2.5, 'x'] | sum", "3.5"),
        ("['a', 'b', 'a'] | unique | join", "ab"), ("range(2, 5) | join", "234"), ("namespace(a=1).a", "1"),
        ("'abc' | upper", "ABC"), ("'one two three' | truncate(6, true, '…', 0)", "one t…"), ("none | string", ""),
    ],
)  # fmt: skip
def test_a_word_gives(filled: Fill, expression: str, said: str) -> None:
    (value,) = filled("{{ " + expression + " }}").values
    assert value.text == said


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("'x' | round", "round takes a number"), ("1 | round(10)", "0 to 9 digits"), ("1 | round(-1)", "0 to 9 digits"),
        ("[[1]] | unique", "unique is for texts"), ("1.5 is even", "for whole numbers"), ("[1] | upper", "a list"),
        ("'a' | trim('x' * 101)", "up to 100 characters"),
    ],
)  # fmt: skip
def test_a_word_used_on_something_else_says_what_it_is_for(failing: Fails, expression: str, says: str) -> None:
    assert says in failing("{{ " + expression + " }}").message


@pytest.mark.parametrize("expression", ["v | upper", "v | trim", "v | replace('a', 'b')", "v | truncate(5)"])
def test_a_text_that_is_changed_keeps_its_field(filled: Fill, expression: str) -> None:
    (value,) = filled("{{ " + expression + " }}", {"v": FieldText("a word", "title")}).values
    assert value.origin == "title"


def test_what_shows_the_inside_of_things_or_swells_is_left_out() -> None:
    doc = builtins.__doc__ or ""
    for name in ("safe", "escape", "tojson", "pprint", "xmlattr", "format", "indent", "attr", "dict", "cycler"):
        assert f"`{name}`" in doc and name not in builtins.FILTERS | builtins.GLOBALS
    assert set(builtins.FILTERS) <= {*JINJA_FILTERS} and set(builtins.TESTS) <= {*JINJA_TESTS}
