"""No template runs or grows for ever: each of these would, and is stopped by what is counted, with its place."""

import importlib

import pytest

from briefgen.templating.sandbox.budget import MAX_STEPS, Budget, BudgetExceededError
from briefgen.templating.sandbox.filling import Filling
from briefgen.templating.sandbox.named_values import NamedValues
from tests.templating.conftest import Fails, Fill

GROW = "{% set ns = namespace(x=VALUE) %}{% for i in range(90000) %}{% set ns.x = NEXT %}{% endfor %}"


def growing(value: str, following: str, then: str = "") -> str:
    return GROW.replace("VALUE", value).replace("NEXT", following) + then


# Two lists alike, each holding the one before twice: a comparison doubles its work at each of 40 levels.
TWINS = (
    "{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(40) %}"
    "{% set ns.x = [ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y] %}{% endfor %}"
)

ENDLESS = {
    "loops in loops": "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "a loop that leaves out": "{% for a in range(9999) %}{% for b in range(9999) if false %}{% endfor %}{% endfor %}",
    "a loop that prints": "{% for a in range(999999) %}{{ a }}{% endfor %}",
    "a loop that writes": "{% for a in range(300000) %}" + "words " * 1000 + "{% endfor %}",
    "a loop of much code": "{% for a in range(300000) %}{% set x = [" + "1," * 20000 + "] %}{% endfor %}",
    "a loop of look-ups": "{% set l = range(300000) | list %}{% for a in l %}{% set x = l | sort %}{% endfor %}",
    "tests in loops": "{% set l = range(9999) | list %}{% for a in l %}{% if -1 in l %}{% endif %}{% endfor %}",
    "tests by name": "{% set l = range(9999) | list %}{% for a in l %}{% if a is in l %}{% endif %}{% endfor %}",
    "selections": "{% set l = range(9999) | list %}{% for a in l %}{% set x = l | select('eq', a) %}{% endfor %}",
    "attributes": "{% set l = range(9999) | list %}{% for a in l %}{% set x = l | map(attribute='year') %}{% endfor %}",
    "slices": "{% set l = 'a' * 999999 %}{% for a in range(9999) %}{% set x = l[1:] %}{% endfor %}",
    "negative steps": "{% for a in range(999999) %}{% set x = [-999] | map('*step') | list %}{% endfor %}",
    "a macro in itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a macro twice in itself": "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    "a recursive loop": "{% set l = [1, 2] %}{% for a in l recursive %}{{ loop(l) }}{% endfor %}",
    "a template in itself": "{% include 'body.md.j2' %}",
    "a template that imports itself": "{% import 'body.md.j2' as me %}",
    "a template that extends itself": "{% extends 'body.md.j2' %}",
    "many includes": "{% for a in range(300000) %}{% include 'empty.md.j2' %}{% endfor %}",
    "a long text": "{{ 'a' * 10**9 }}",
    "a long list": "{{ ([0] * 10**9) | length }}",
    "a list of long texts": growing("[]", "ns.x + ['a' * 99999]"),
    "a large power": "{{ 10**10**10 }}",
    "powers of powers": growing("3", "ns.x * ns.x"),
    "sums": growing("3", "ns.x + ns.x"),
    "differences": growing("3", "ns.x - -3 * ns.x"),
    "a large number": "{{ " + "9" * 4000 + " }}",
    "a larger number": "{{ " + "9" * 9000 + " }}",
    "a number in words": "{{ ('9' * 4000) | int * 2 }}",
    "doubling by ~": growing("'ab'", "ns.x ~ ns.x"),
    "doubling by +": growing("'ab'", "ns.x + ns.x"),
    "doubling by join": growing("'ab'", "[ns.x, ns.x] | join"),
    "doubling by a separator": growing("'ab'", "[1, 2, 3] | join(ns.x)"),
    "doubling by replace": growing("'ab'", "ns.x | replace('a', ns.x)"),
    "replacing nothing": growing("'ab'", "ns.x | replace('', 'long ')"),
    "doubling lists": growing("[1]", "ns.x + ns.x"),
    "doubling by macros": "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + growing("'ab'", "m(ns.x)"),
    "doubling by set": "{% set ns = namespace(x='ab') %}{% for i in range(99) %}"
    "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}",
    "a long range": "{{ range(10**9) | list | length }}",
    "a wide range": "{{ range(0, 10**30, 10**29) | list | length }}",
    "summing a range": "{{ range(10**9) | sum }}",
    "rounding": "{{ 1.5 | round(10**9) }}",
    "rounding by a method": "{{ 1.5 | round(10**9, 'ceil') }}",
    "lists in lists, compared": TWINS + "{{ ns.x == ns.y }}",
    "lists in lists, ordered": TWINS + "{{ [ns.x, ns.y] | sort | length }}",
    "lists in lists, the least of them": TWINS + "{{ [ns.x, ns.y] | min | length }}",
    "lists in lists, looked for": TWINS + "{{ ns.x in [ns.y] }}",
    "lists in lists, looked for by name": TWINS + "{{ ns.x is in [ns.y] }}",
    "mappings in mappings, compared": TWINS.replace("[ns.x, ns.x]", "{'a': ns.x, 'b': ns.x}").replace(
        "[ns.y, ns.y]", "{'a': ns.y, 'b': ns.y}"
    )
    + "{{ ns.x == ns.y }}",
    "lists within one another": growing("[1]", "[ns.x]", "{{ ns.x == [ns.x] }}"),
    "tuples in tuples, as a key": "{% set ns = namespace(x=(1, 2)) %}{% for i in range(60) %}"
    "{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ {}[ns.x] }}",
    "tuples in tuples, in a mapping": "{% set ns = namespace(x=(1, 2)) %}{% for i in range(60) %}"
    "{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ ns.x in {} }}",
    "tuples in tuples, as a set": "{% set ns = namespace(x=(1, 2)) %}{% for i in range(60) %}"
    "{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ [ns.x] | unique | length }}",
    "iterators in iterators": growing("[1]", "ns.x | map('string')", "{{ ns.x }}"),
    "brackets": "{{ " + "(" * 40_000 + "1" + ")" * 40_000 + " }}",
    "minus signs": "{{ " + "-" * 90_000 + "1 }}",
    "tags in tags": "{% if true %}" * 3_000 + "{% endif %}" * 3_000,
    "loops in loops in loops": "{% for a in [1] %}" * 60 + "{% endfor %}" * 60,
    "a long chain": "{{ 'a'" + " | upper" * 9_000 + " }}",
    "a long sum": "{{ 1" + " + 1" * 20_000 + " }}",
}


TWO = TWINS + "{% set two = [namespace(a=ns.x), namespace(a=ns.y)] %}"
LONG = "{% set text = 'ab' * 499999 %}{% for i in range(40) %}{% set x = "

# Ways round the count: the work is behind an attribute, in arguments, in texts gone through, in names looked for.
ROUND = {
    "sort by lists": TWO + "{{ two | sort(attribute='a') | length }}",
    "sort by lists, second": TWO + "{{ two | sort(attribute='b,a') | length }}".replace("b,a", "a,a"),
    "sort by lists, deeper": TWO + "{{ [namespace(b=two[0]), namespace(b=two[1])] | sort(attribute='b.a') | length }}",
    "sort by lists in groups": TWO + "{{ [(1, ns.x), (1, ns.y)] | sort(attribute='1') | length }}",
    "groups by lists": TWO + "{{ two | groupby('a') | length }}",
    "the greatest by lists": TWO + "{{ (two | max(attribute='a')).a | length }}",
    "the least by lists": TWO + "{{ (two | min(attribute='a')).a | length }}",
    "mapped, then sorted": TWO + "{{ two | map(attribute='a') | sort | length }}",
    "selected if equal": TWO + "{{ two | selectattr('a', 'eq', ns.y) | list | length }}",
    "selected if less": TWO + "{{ two | selectattr('a', 'lt', ns.y) | list | length }}",
    "selected if in": TWO + "{{ two | selectattr('a', 'in', [ns.y]) | list | length }}",
    "rejected if equal": TWO + "{{ two | rejectattr('a', 'eq', ns.y) | list | length }}",
    "items selected": TWO + "{{ [ns.x] | select('in', [ns.y]) | list | length }}",
    "equal by a test": TWO + "{{ ns.x is eq(ns.y) }}",
    "in a row of comparisons": TWO + "{{ 1 == 1 == ns.x == ns.y }}",
    "sorted by value": TWO + "{{ {'a': ns.x, 'b': ns.y} | dictsort(by='value') | length }}",
    "by a record's list": TWO + "{{ [record, record] | sort(attribute='lists') | length }}",
    "texts compared by attribute": "{% set n = namespace(a='a' * 999999) %}"
    "{{ ([n] * 999) | sort(attribute='a') | length }}",
    "the least letter": LONG + "text | min %}{% endfor %}",
    "letters once each": LONG + "text | unique %}{% endfor %}",
    "a sum of letters": LONG + "text | sum %}{% endfor %}",
    "letters joined": LONG + "text | join %}{% endfor %}",
    "letters listed": LONG + "text | and_list %}{% endfor %}",
    "the first letters": LONG + "text | first_items(1) %}{% endfor %}",
    "words with capitals": LONG + "(text | replace('b', ' ') | title)[:1] %}{% endfor %}",
    "many lines joined": LONG.replace("ab", "\\n\\n") + "text | joined_lines %}{% endfor %}",
    "many empty paragraphs": LONG.replace("ab", "\\n\\n") + "text | paragraphs %}{% endfor %}",
    "many attributes": LONG.replace("ab", ",,") + "[] | sort(attribute=text) %}{% endfor %}",
    "cut short again and again": LONG.replace("40", "9999") + "text | truncate(5) %}{% endfor %}",
    "a text in a text": "{% set a = 'a' * 2400 %}{% set b = 'a' * 600 ~ 'b' ~ 'a' * 600 %}"
    "{% for i in range(9000) %}{% if b in a or b is in a %}{% endif %}{% endfor %}",
    "a text replaced in a text": "{% set a = 'a' * 2400 %}{% set b = 'a' * 600 ~ 'b' ~ 'a' * 600 %}"
    "{% for i in range(9000) %}{% set x = a | replace(b, '') %}{% endfor %}",
    "arguments from a list": "{% macro m() %}{{ varargs | length }}{% endmacro %}{% set l = [0] * 900000 %}"
    "{% for i in range(99) %}{{ m(*l) }}{% endfor %}",
    "choices from a list": "{% set l = [0] * 900000 %}{% for i in range(99) %}{% set x = loop.cycle(*l) %}{% endfor %}",
    "many choices": "{% for i in range(99999) %}{% set x = loop.cycle(" + "1, " * 2000 + "2) %}{% endfor %}",
    "templates that are not there": "{% include ['nosuch.md.j2'] * 900000 ignore missing %}",
    "macros in the defaults of macros": "{% macro a(x) %}{% for i in range(999) %}{{ x }}{% endfor %}{% endmacro %}"
    "{% macro b(x=a(a(1))) %}{{ x }}{% endmacro %}{% for i in range(999) %}{{ b() }}{% endfor %}",
    "a loop that calls itself twice": "{% for a in [[[[1, 2] * 9] * 9] * 9] * 99 recursive %}"
    "{% if a is not number %}{{ loop(a) }}{{ loop(a) }}{% endif %}{% endfor %}",
    "a range sorted": "{% for i in range(9) %}{% set x = range(99999) | list | sort %}{% endfor %}",
    "records in groups": "{% for i in range(99) %}{% set x = ([record] * 9999) | groupby('title') %}{% endfor %}",
    "a fraction looked for in a range": "{% for i in range(9) %}{% if 0.5 in range(999999) %}{% endif %}{% endfor %}",
    "a list that is told as a day": TWO + "{{ ns.x | date }}",
    "a number too large for a fraction": "{{ 9.5e17 ** 63.5 }}",
    "deep lists compared": "{% set n = namespace(s=[1], t=[1]) %}{% for i in range(20000) %}{% set n.s = [n.s] %}"
    "{% set n.t = [n.t] %}{% endfor %}{{ n.s == n.t }}",
}


@pytest.mark.slow
@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_no_template_runs_or_grows_for_ever(failing: Fails, body: str) -> None:
    problem = failing(body, empty="")
    assert problem.id in ("template.endless", "template.value", "template.syntax")
    assert problem.place is not None and problem.place.file.endswith(".md.j2") and problem.place.line
    assert len(problem.message) < 300 and "object at 0x" not in problem.message


@pytest.mark.parametrize("body", ROUND.values(), ids=ROUND)
def test_no_work_goes_uncounted(failing: Fails, body: str) -> None:
    lists: list[object] = [1]
    for _ in range(40):
        lists = [lists, lists]
    problem = failing(body, {"record": NamedValues("event", {"title": "T", "lists": lists})})
    assert problem.id == "template.endless", problem


DEEP = "{% set n = namespace(x=(1,)) %}{% for i in range(90000) %}{% set n.x = (n.x,) %}{% endfor %}"

# Asked for in ways that Python would answer by hashing a tuple, without end or until the stack is used up.
NO_KEYS = [
    "{{ [1] | map(n.x) | list }}",
    "{{ [1] | select(n.x) | list }}",
    "{% include n.x %}",
    "{% import [n.x] as x %}",
]


@pytest.mark.parametrize("body", NO_KEYS)
def test_a_tuple_is_no_name(failing: Fails, body: str) -> None:
    problem = failing(DEEP + body)
    assert (problem.id, "in quotation marks" in problem.message) == ("template.value", True)


def test_a_tuple_is_in_no_mapping(filled: Fill) -> None:
    assert filled(DEEP + "{{ n.x in {} }}").values[0].text == "False"


# Things that look dear and are not: Python does them at once, or they are refused before it begins.
CHEAP = {
    "a slice with a huge step": "{{ ('a' * 9999)[::10**15] }}{{ range(99999)[::-10**15] | length }}",
    "many digits": "{{ ('9' * 99999) | int }}{{ ('1' * 99999) | int(0, 3) }}",
    "a fraction of many digits": "{% set x = ('9' * 99999) | float %}",
    "a comparison of different lists": "{{ [1, 2, 3] == [1, 2] }}{{ [] == [] }}",
    "a large fraction": "{{ 9.5e17 | round(3) }}{{ 2.5 ** 64 }}",
    "a list asked for its last": "{{ range(999999)[-1] }}{{ range(999999) | last }}",
}


@pytest.mark.parametrize("body", CHEAP.values(), ids=CHEAP)
def test_what_costs_little_is_counted_as_little(filled: Fill, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    filling = Filling()
    monkeypatch.setattr(importlib.import_module("briefgen.templating.fill"), "Filling", lambda _items: filling)
    filled(body)
    assert 0 < filling.budget.steps < MAX_STEPS // 50


def test_a_paper_of_thousands_of_guests_is_within_the_budget(filled: Fill) -> None:
    row = "| {{ g.name | upper }} | {{ [g.a, g.b] | select | join(', ') }} | {{ g.b }} |\n"
    body = "{% for g in guests %}" + row + "{% endfor %}"
    guests = [{"name": f"Guest {number}", "a": "x", "b": None} for number in range(5_000)]
    assert len(filled(body, {"guests": guests}).values) == 15_000


def test_a_paper_has_an_end_of_lines(failing: Fails) -> None:
    problem = failing("{% for i in range(100001) %}- a\n{% endfor %}")
    assert problem.id == "template.endless" and "100,000 lines" in problem.message


def test_a_long_guest_list_is_no_endless_template() -> None:
    with pytest.raises(BudgetExceededError):
        Budget().step(400_001)
    Budget(items=50_000).step(50_000 * 60)
    Budget(items=50_000).finish("\n" * 150_000)
    with pytest.raises(BudgetExceededError):
        Budget(items=50_000).step(400_001 + 50_000 * 60)
