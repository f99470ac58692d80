"""What a line of a template asks for, as its author wrote it."""

import pytest
from jinja2 import Environment, nodes

from briefgen.templating.expressions import lists_asked, names_imported, names_of_target, owners_of, written


def tree(source: str) -> nodes.Template:
    return Environment(autoescape=False).parse(source)  # nothing is filled


def expression(source: str) -> nodes.Node:
    (output,) = tree("{{ " + source + " }}").body
    assert isinstance(output, nodes.Output)
    return output.nodes[0]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("event", "event"), ("event.hosts", "event.hosts"), ("event['hosts']", "event['hosts']"),
        ("event.hosts[0].name", "event.hosts[0].name"), ("event.hosts[i]", ""), ("(a or b).c", ""), ("f().x", ""),
    ],
)  # fmt: skip
def test_a_name_with_its_fields(source: str, said: str) -> None:
    assert written(expression(source)) == said


def test_what_is_asked_for_a_field_in_a_line() -> None:
    found = tree("{{ event.dress.colour }}\n{{ event.venue.colour }} {{ office.colour }} {{ event.dress }}")
    assert owners_of(found, 1, "colour") == {"event.dress"}
    assert owners_of(found, 2, "colour") == {"event.venue", "office"}
    assert owners_of(found, 3, "colour") == set()


def test_lists_that_are_asked_for_an_item() -> None:
    found = tree("{{ a.b[1] }}{{ c[-1] }}{{ d[1] }}{{ e | first }}{{ f | last }}{{ g[i] }}{{ h['x'] }}")
    assert lists_asked(found, 1, 1) == {("a.b", 1), ("d", 1)}
    assert lists_asked(found, 1, -1) == {("c", -1)}
    assert lists_asked(found, 1, "") == {("e", 0), ("f", -1)}
    assert lists_asked(found, 2, 1) == set()


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{% set a = b %}", ["a"]), ("{% set a, b = c %}", ["a", "b"]),
        ("{% for a, (b, c) in d %}{% endfor %}", ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_names_that_are_given(source: str, names: list[str]) -> None:
    (statement,) = tree(source).body
    assert isinstance(statement, nodes.Assign | nodes.For)
    assert names_of_target(statement.target) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [("{% import 'a' as b %}", ["b"]), ("{% from 'a' import b, c as d %}", ["b", "d"])],
)
def test_names_that_are_imported(source: str, names: list[str]) -> None:
    (statement,) = tree(source).body
    assert isinstance(statement, nodes.Import | nodes.FromImport)
    assert names_imported(statement) == names
