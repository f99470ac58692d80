"""No template runs or grows for ever: each of these would, and stops within about a second, with its place."""

import sys
import time

import pytest

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


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_no_template_runs_or_grows_for_ever(failing: Fails, body: str) -> None:
    started = time.process_time()
    problem = failing(body, empty="")
    # About one second on a quiet machine; three times that where coverage traces every line.
    assert time.process_time() - started < (3 if sys.gettrace() is None else 9)
    assert problem.id in ("template.endless", "template.value", "template.syntax")
    assert problem.place is not None and problem.place.file.endswith(".md.j2") and problem.place.line
    assert len(problem.message) < 300 and "object at 0x" not in problem.message


def test_a_paper_of_thousands_of_guests_is_within_the_budget(filled: Fill) -> None:
    row = "| {{ g.name | upper }} | {{ [g.a, g.b] | select | join(', ') }} | {{ g.b }} |\n"
    body = "{% for g in guests %}" + row + "{% endfor %}"
    guests = [{"name": f"Guest {number}", "a": "x", "b": None} for number in range(5_000)]
    assert len(filled(body, {"guests": guests}).values) == 15_000
