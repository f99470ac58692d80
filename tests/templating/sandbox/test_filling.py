"""A value is put aside and stays a value; what a template wrote is the one thing that is not."""

import re
from datetime import date, time
from decimal import Decimal

import pytest

from briefgen.document.slots import slot
from briefgen.events import FieldText
from briefgen.templating.sandbox.filling import Filling, UnprintableError, words_of
from briefgen.templating.sandbox.named_values import NamedValues
from tests.templating.conftest import Fails, Fill

LIVE = "# *R&D* | <b>{{ 7*7 }}</b>\n\n- [x](https://y.example)\n\n{.kicker}\n---"


WAYS = [
    "{{ v }}",
    "{{ v ~ '' }}",
    "{{ '' ~ v ~ 3 }}",
    "{{ v + '' }}",
    "{{ [v, v] | join('*') }}",
    "{{ v | replace('R', '**') }}",
    "{{ v | upper }}{{ v | trim }}{{ v | title }}{{ v | truncate(20) }}{{ v | reverse }}{{ v | string }}",
    "{{ v | sentence }}{{ v | upper_first }}{{ [v] | and_list }}{{ v | first_sentences(1) }}{{ v | joined_lines }}",
    "{{ v[2:] }}{{ v[0] }}",
    "{{ v if v else '' }}{{ none | default(v, true) }}{{ [v] | first }}",
    "{% set x = v %}{{ x }}",
    "{% set x %}{{ v }}{% endset %}{{ x }}",
    "{% set x | upper %}words{% endset %}{{ x ~ v }}",
    "{% set y = v %}{% set x | default(y, true) %}{% endset %}{{ x }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(v) }}",
    "{% macro m() %}{{ varargs[0] }}{{ kwargs['k'] }}{% endmacro %}{{ m(v, k=v) }}",
    "{% for x in [v] %}{{ x }}{{ loop.cycle(v, v) }}{{ loop.nextitem is undefined }}{% endfor %}",
    "{% set n = namespace(a=v) %}{% set n.b = v %}{{ n.a }}{{ n.b }}",
    "{% for k, x in {'a': v} | items %}{{ x }}{% endfor %}{{ {'a': v}['a'] }}",
    "{% include 'part.md.j2' %}",
    "{% import 'part.md.j2' as part with context %}{{ part.m(v) }}",
    "{% with x = v %}{{ x }}{% endwith %}",
    "{% raw %}{{ v }}{% endraw %}{{ v }}",
    "{% block b %}{{ v }}{% endblock %}",
]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_printing_makes_a_value_live(filled: Fill, way: str) -> None:
    written = filled(way, {"v": LIVE}, part="{% macro m(a) %}{{ a }}{% endmacro %}{{ v }}")
    plain = written.markdown.replace("{{ v }}", "") if "raw" in way else written.markdown
    for live in "#*|<[-\n":
        assert live not in plain, (live, plain)
    assert written.values


def test_only_the_markdown_filter_makes_it_live(filled: Fill) -> None:
    assert filled("{{ v | markdown }}", {"v": "*yes*"}).markdown == "*yes*"


@pytest.mark.parametrize(
    "body",
    [
        "{{ m() ~ 'x' }}",
        "{{ [m(), m()] | join }}",
        "{{ m() | upper }}",
        "{{ m() | replace('0', '1') }}",
        "{{ (m() ~ 'x') | markdown }}",
        "{{ m() | replace('0', '9') | markdown }}",
        f"{{{{ '{'x'}\\ufdd09\\ufdd1' | markdown }}}}",
        "{{ '\\ufdd09\\ufdd1' }}",
    ],
)
def test_what_a_macro_writes_cannot_be_changed_so_no_mark_is_ever_forged(failing: Fails, body: str) -> None:
    problem = failing("{% macro m() %}{{ 'value' }}{% endmacro %}\n" + body)
    assert (problem.id, problem.place and problem.place.line) == ("template.value", 2)


@pytest.mark.parametrize(
    "body",
    [
        "{{ '\\u001b[31m' ~ event.title }}",
        "{{ event.title | replace('T', '\\u001b[31m') }}",
        "{{ '\\u001b' | markdown }}",
        "{{ held }}",
        "{{ held | markdown }}",
        "{{ record }}",
        "{{ '\\u001b' | upper }}",
        "{{ ['\\u001b', 'a'] | join }}",
        "{% set x %}{{ '\\u001b' }}{% endset %}",
        "{% macro m() %}{{ '\\u001b' }}{% endmacro %}{{ m() }}",
        "[x](https://norland.example/{{ '\\u001b' }})",
        "![{{ '\\u001b' }}](x.png)",
        "{{ {'\\u001b': 1} | items | first | first }}",
    ],
)
def test_no_control_character_comes_through_a_template(failing: Fails, body: str) -> None:
    held = FieldText("\x1b[31m", "title")
    problem = failing(body, {"event": {"title": "T"}, "held": held, "record": NamedValues("person", {"name": held})})
    message = "a character that no paper can show: U+001B, a control character"
    assert (problem.id, problem.message) == ("template.value", message)
    assert problem.hint and problem.hint.startswith("delete it")


def test_what_scripts_need_comes_through(filled: Fill) -> None:
    words = "a\tb\nc \u00ad\u200c\u200d\u200b\u061c\u200e\u2066x\u2069\u00a0"
    assert filled("{{ v }}", {"v": words}).values[0].text == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, ""), ("a", "a"), (3, "3"), (2.5, "2.5"), (Decimal("1.50"), "1.50"), (True, "True")],
)
def test_the_words_of_a_value(value: object, words: str) -> None:
    assert words_of(value) == words


@pytest.mark.parametrize(
    ("value", "how"),
    [([], "join"), ({}, "join"), (date(2026, 5, 17), "| date"), (time(18), "| clock"), (print, "brackets")],
)
def test_what_has_none_says_how_to_print_it(value: object, how: str) -> None:
    with pytest.raises(UnprintableError, match=re.escape(how)):
        words_of(value)


def test_each_value_has_a_slot_of_its_own_and_knows_its_field() -> None:
    filling = Filling()
    assert [filling.put(FieldText("a", "title")), filling.put("a")] == [slot(0), slot(1)]
    assert [(text.text, text.origin) for text in filling.values] == [("a", "title"), ("a", None)]
