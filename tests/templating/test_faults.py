"""No word of Jinja's or Python's reaches those who write templates."""

import re
from typing import Any

import pytest

from briefgen.templating.faults import failure_in_words, syntax_in_words
from tests.templating.conftest import Fails

NAMES: dict[str, Any] = {"text": "x", "number": 1, "names": ["a"], "nothing": None}
FAULTS = {
    "{% for name in names %}x": ("a {% for %} is not closed", "write {% endfor %} where it ends"),
    "{% if text %}x{% endfor %}": ("while {% if %} is open", "write {% endif %} first"),
    "{% endif %}": ("{% endif %} stands where it belongs to nothing", "take it out"),
    "{% if text %}{% elseif number %}{% endif %}": ("there is no tag {% elseif %}", "did you mean {% elif %}?"),
    "{% inclde text %}": ("there is no tag {% inclde %}", "did you mean {% include %}?"),
    "{% zzzz %}": ("there is no tag {% zzzz %}", "tags that there are: if, elif"),
    "{% if text = 'x' %}y{% endif %}": ("a single = stands in a condition", "compare with =="),
    "{{ text number }}": ("'number' stands beside another value", "put a dot"),
    "{% for in names %}{% endfor %}": ("cannot stand here", "look at the tag"),
    "## A heading {#place}": ("a comment is not closed", "leave a space: { #name}"),
    "{{ text }": ("a tag is closed by a single }", "{{ is closed by }}"),
    "{{ text | default('x) }}": ("a tag cannot hold", "close each quotation mark"),
    "{{ number + nothing }}": ("+ does not go with a number and what is not given", "ask first"),
    "{{ number - text }}": ("- is for numbers", ""),
    "{{ text + number }}": ("+ does not go with a text and a number", "join texts with ~"),
    "{{ number + names }}": ("+ does not go with a number and a list", "join texts with ~"),
    "{% if number > text %}{% endif %}": ("a number cannot be compared with a text", "like with like"),
    "{% for name in nothing %}{% endfor %}": ("what is not given is no list", "ask first"),
    "{% for name in number %}{% endfor %}": ("a number is no list", "name a list"),
    "{{ number | length }}": ("a number has no length", "count lists and texts"),
    "{{ number | plural('one') }}": ("the word 'plural' needs more in parentheses", "templates/README.md"),
    "{{ number | plural('a', 'b', 'c') }}": ("the word 'plural' takes less in parentheses", "templates/README.md"),
    "{{ number / 0 }}": ("a number is divided by nothing", "more than 0"),
}
INSIDE = re.compile(r"Jinja|token|NoneType|str|datetime|object|argument|operand|\(\)|block|statement")


@pytest.mark.parametrize("body", FAULTS)
def test_a_fault_is_told_in_words(body: str, failing: Fails) -> None:
    message, hint = FAULTS[body]
    problem = failing(body, NAMES)
    assert message in problem.message and hint in (problem.hint or "")
    assert not INSIDE.search(f"{problem.message} {problem.hint}".replace("straight", ""))


def test_what_is_not_known_stays_as_it_is() -> None:
    assert failure_in_words("something new") is None
    assert syntax_in_words("Something new") == (
        "something new",
        "look at the tag in that line and at the one before it",
    )
