"""Each turn, call and operation counts what it does; what could get round the count is refused."""

import importlib

import pytest

from briefgen.templating.sandbox.filling import Filling
from tests.templating.conftest import Fails, Fill


@pytest.mark.parametrize("body", ["{% filter upper %}x{% endfilter %}", "{% call f() %}{% endcall %}"])
def test_statements_that_write_past_the_slots_are_refused(failing: Fails, body: str) -> None:
    assert failing(body).id == "template.syntax"


def steps_of(filled: Fill, monkeypatch: pytest.MonkeyPatch, body: str) -> int:
    filling = Filling()
    monkeypatch.setattr(importlib.import_module("briefgen.templating.fill"), "Filling", lambda _items: filling)
    filled(body)
    return filling.budget.steps


@pytest.mark.parametrize(
    ("once", "thrice"),
    [
        ("{% for i in [1] %}{% endfor %}", "{% for i in [1, 2, 3] %}{% endfor %}"),
        ("{% for i in [1] if false %}{% endfor %}", "{% for i in [1, 2, 3] if false %}{% endfor %}"),
        ("{% macro m() %}{% endmacro %}{% set x = m() %}", "{% macro m() %}{% endmacro %}" + "{% set x = m() %}" * 3),
    ],
)
def test_each_turn_and_call_is_a_step(filled: Fill, monkeypatch: pytest.MonkeyPatch, once: str, thrice: str) -> None:
    assert steps_of(filled, monkeypatch, thrice) >= steps_of(filled, monkeypatch, once) + 2


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("'a' ~ 1 ~ none", "a1"), ("1 < 2 < 2", "False"), ("1 < 2 <= 2 != 3", "True"), ("1 not in [2]", "True"),
        ("'abcdef'[1:4]", "bcd"), ("'abcdef'[::2]", "ace"), ("[1, 2, 3][-1]", "3"), ("{'a': 1}['a']", "1"),
    ],
)  # fmt: skip
def test_operators_give_what_they_would_have_given(filled: Fill, expression: str, said: str) -> None:
    (value,) = filled("{{ " + expression + " }}").values
    assert value.text == said


@pytest.mark.parametrize("body", ["{{ {1: 2} }}", "{{ {'a' ~ 'b': 1} }}", "{{ [{event: 1}] }}"])
def test_keys_are_words_in_quotation_marks(failing: Fails, body: str) -> None:
    problem = failing(f"one\n{body}")
    assert problem.message == "a mapping has words in quotation marks as its keys"
    assert problem.place and problem.place.line == 2
