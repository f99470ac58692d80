"""What goes wrong in a template is told at its file and line, whatever it was."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import TemplateError
from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.templating import fill
from briefgen.workspace import shipped_templates
from tests.templating.conftest import Fails

RECURSION = {
    "a macro": ("one\n{% macro m() %}\n\n{{ m() }}\n{% endmacro %}\n{{ m() }}", 4),
    "a macro in its first line": ("one\n{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 2),
    "a macro through another": (
        "{% macro n(f) %}\n\n{{ f() }}{% endmacro %}\n{% macro m() %}\n{{ n(m) }}{% endmacro %}\n\n{{ m() }}",
        5,
    ),
    "a macro in its condition": ("{% macro m() %}\n{% if m() %}{% endif %}{% endmacro %}\n{{ m() }}", 2),
    "a loop": ("one\n{% for a in [1] recursive %}\n{{ loop([1]) }}\n{% endfor %}", 3),
    "a template": ("one\n\n{% include 'body.md.j2' %}", 3),
}


@pytest.mark.parametrize(("body", "line"), RECURSION.values(), ids=RECURSION)
def test_a_call_without_end_is_told_where_its_circle_starts(failing: Fails, body: str, line: int) -> None:
    problem = failing(body)
    assert problem.place is not None
    assert (problem.message, problem.place.line) == ("the template calls itself without end", line)


PLACES = {
    "a tag that is not closed": ("one\n{% if x %}\n", 2, "template.syntax"),
    "a tag that nobody knows": ("one\n\n{% fi %}", 3, "template.syntax"),
    "a filter that nobody knows": ("one\n{{ v | uper }}", 2, "template.filter-unknown"),
    "a test that nobody knows": ("one\n{{ v is evn }}", 2, "template.test-unknown"),
    "a filter that another filter calls": ("one\n{{ [v] | map('uper') }}", 2, "template.value"),
    "a name that nobody knows": ("one\ntwo {{ evnt }}", 2, "template.undefined"),
    "a name asked for a field": ("one\ntwo {{ evnt.title }}", 2, "template.undefined"),
    "a name that is called": ("one\ntwo {{ phrase.when() }}", 2, "template.undefined"),
    "a name in a condition": ("one\n{% if evnt %}{% endif %}", 2, "template.undefined"),
    "a name in a comparison": ("one\n{% if evnt == 1 %}{% endif %}", 2, "template.undefined"),
    "a name in a list": ("one\n{% for x in evnts %}{% endfor %}", 2, "template.undefined"),
    "a name in a sum": ("one\n{{ 1 + evnt }}", 2, "template.undefined"),
    "a name in a row": ("one\n{{ 'x' ~ evnt }}", 2, "template.undefined"),
    "a field of a text": ("one\n{{ v.title }}", 2, "template.undefined"),
    "an item that is not there": ("one\n{{ [1][3] }}", 2, "template.undefined"),
    "a list that is printed": ("one\n{{ [v] }}", 2, "template.value"),
    "a macro without its brackets": ("one\n{% macro m() %}{% endmacro %}{{ m }}", 2, "template.value"),
    "a filter of another thing": ("one\n{{ v | date }}", 2, "template.value"),
    "a division": ("one\n{{ 1 / 0 }}", 2, "template.value"),
    "a sum of two things": ("one\n{{ v + 1 }}", 2, "template.value"),
    "a template that is not there": ("one\n{% include 'prt.md.j2' %}", 2, "template.not-found"),
}


@pytest.mark.parametrize(("body", "line", "identifier"), PLACES.values(), ids=PLACES)
def test_each_mistake_is_told_at_its_line(failing: Fails, body: str, line: int, identifier: str) -> None:
    problem = failing(body, {"event": 1, "v": "text"}, part="")
    assert problem.place is not None
    assert (problem.id, problem.place.line) == (identifier, line)
    assert problem.place.file.endswith("templates/kinds/note/body.md.j2")
    assert problem.hint and "object at" not in problem.message


@pytest.mark.parametrize("body", ["{% include 'part.md.j2' %}", "{% import 'part.md.j2' as p %}{{ p.m() }}"])
@pytest.mark.parametrize(
    "mistake", ["{{ evnt }}", "{% if %}", "{{ [] }}", "{% include 'no.md.j2' %}", "{{ 1 | uper }}"]
)
def test_a_mistake_is_told_in_the_part_or_macro_that_makes_it(failing: Fails, body: str, mistake: str) -> None:
    part = "{# a part #}\n{% macro m() %}\nwords\n" + mistake + "\n{% endmacro %}\n{{ m() }}"
    problem = failing("one\ntwo\n" + body, part=part)
    assert problem.place is not None
    assert (Path(problem.place.file).name, problem.place.line) == ("part.md.j2", 4)


def test_templates_of_the_package_name_themselves_shortly() -> None:
    with pytest.raises(TemplateError) as raised:
        fill(find_kind("briefing", None), find_language("en"), {"event": 1, "kind": 2})
    assert raised.value.problems[0].place is not None
    assert not raised.value.problems[0].place.file.startswith(str(shipped_templates().parent))


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("{{ v.title }}", "a text"),
        ("{{ [1].title }}", "a list"),
        ("{{ n.title }}", "a number"),
        ("{{ d.title }}", "a date or time"),
        ("{{ m.title }}", "a mapping"),
        ("{{ none.title }}", "a value that is not given"),
    ],
)
def test_what_has_no_such_part_is_told_for_what_it_is(failing: Fails, body: str, what: str) -> None:
    assert what in failing(body, {"v": "text", "n": 1.5, "d": date(2026, 5, 17), "m": {"a": 1}}).message


def test_a_value_in_a_message_is_cut(failing: Fails) -> None:
    problem = failing("{{ v | date }}", {"v": "x" * 5_000})
    assert len(problem.message) < 300 and problem.message.endswith("…")
