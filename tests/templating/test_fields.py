"""A template is followed through its loops: a field that nothing of that shape has is told with its line."""

import pytest
from jinja2 import Environment

from briefgen.languages import find_language
from briefgen.templating.fields import wrong_fields

WRONG = {
    "a loop": ("{% for s in event.speeches %}{{ s.titel }}{% endfor %}", "a speech has no field 'titel'"),
    "a loop in a loop": (
        "{% for s in event.speeches %}{% for q in s.quotes %}{{ q.words }}{% endfor %}{% endfor %}",
        "a quote has no field 'words'",
    ),
    "a person behind an id": ("{{ event.hosts[0].nme }}", "a person has no field 'nme'"),
    "the first": ("{{ (event.guests | first).nam }}", "a guest has no field 'nam'"),
    "of some": (
        "{% for g in event.guests | selectattr('reply') | sort(attribute='name') %}{{ g.nam }}{% endfor %}",
        "a guest has no field 'nam'",
    ),
    "named by a filter": ("{{ event.guests | map(attribute='nam') | join }}", "a guest has no field 'nam'"),
    "selected by": ("{{ event.guests | selectattr('replied') | list }}", "a guest has no field 'replied'"),
    "sorted by two": ("{% for g in event.guests | sort(attribute='table,sea') %}{% endfor %}", "no field 'sea'"),
    "mapped": (
        "{% for p in event.speeches | map(attribute='speaker') %}{{ p.nme }}{% endfor %}",
        "a person has no field 'nme'",
    ),
    "set": ("{% set v = event.venue %}{{ v.citty }}", "a venue has no field 'citty'"),
    "with": ("{% with v = event.venue %}{{ v.citty }}{% endwith %}", "a venue has no field 'citty'"),
    "in brackets": ("{{ event['titel'] }}", "an event has no field 'titel'"),
    "of either": ("{{ (event.venue or event.venue).citty }}", "a venue has no field 'citty'"),
    "in a condition": ("{% if event.dress.colour %}x{% endif %}", "`event.dress` is a text and has no parts"),
    "of a list": ("{{ event.guests.name }}", "`event.guests` is a list and has no field 'name'; each item of it may"),
    "of a date": ("{{ event.start.weekday }}", "`event.start` is a date with a time and has no part 'weekday'"),
    "worked out": ("{% for r in event.replies %}{{ r.number }}{% endfor %}", "a reply has no field 'number'"),
    "in a macro": ("{% macro m() %}{{ event.titel }}{% endmacro %}", "an event has no field 'titel'"),
    "the office's": ("{{ office.fone }}", "a sending office has no field 'fone'"),
}
RIGHT = {
    "all sorts": "{% for s in event.speeches %}{{ s.speaker.office }}{% for p in s.points %}{{ p.text }}{% endfor %}"
    "{% if loop.last %}{{ loop.nextitem.x }}{% endif %}{% endfor %}",
    "dates": "{{ event.start.year }}{{ event.end.hour }}{% for o in event.occasions %}{{ o.day.month }}{% endfor %}",
    "people or words": "{% for m in event.messages %}{% for to in m.to %}{{ to.anything }}{% endfor %}{% endfor %}",
    "set twice": "{% set x = event.venue %}{% set x = event.principal %}{{ x.person }}{{ x.city }}",
    "one of two": "{{ (event.venue or event.principal).role }}",
    "groups": "{% for g in event.guests | groupby('table') %}{{ g.grouper }}{{ g.list }}{% endfor %}",
    "arguments hide": "{% macro m(event) %}{{ event.titel }}{% endmacro %}",
    "after the loop": "{% for v in event.venue %}{% endfor %}{{ v.citty }}",
    "mapped to texts": "{{ event.guests | map('upper') | first }}{{ event.guests | map(attribute='name') | first }}",
    "imported": "{% import 'x.md.j2' as office %}{{ office.fone }}",
    "name and more": "{% for name, more in event.guests %}{{ name.x }}{% endfor %}",
    "namespace": "{% set n = namespace(count=0) %}{% set n.count = 1 %}{{ n.count }}",
}


def told(body: str, made: set[str] | None = None) -> list[str]:
    tree = Environment(autoescape=True).parse(body)
    return [each.message for each in wrong_fields(tree, "body.md.j2", find_language("en"), made or set())]


@pytest.mark.parametrize("name", WRONG)
def test_a_field_that_is_not_there(name: str) -> None:
    body, message = WRONG[name]
    (found,) = told(body)
    assert message in found


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_there_or_cannot_be_known(name: str) -> None:
    assert told(RIGHT[name]) == []


def test_a_name_that_another_template_gives_to_something_is_not_known() -> None:
    assert told("{{ office.fone }}", {"office"}) == []


def test_the_line_and_the_nearest_name() -> None:
    tree = Environment(autoescape=True).parse("\n{% for s in event.speeches %}\n{{ s.spaeker }}\n{% endfor %}")
    (problem,) = wrong_fields(tree, "body.md.j2", find_language("en"))
    assert str(problem.place) == "body.md.j2:3"
    assert problem.hint and problem.hint.startswith("did you mean 'speaker'?")
