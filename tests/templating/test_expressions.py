"""What a line of a template asks for is found as its author wrote it."""

import pytest
from jinja2 import Environment, nodes

from briefgen.templating.expressions import lists_asked, names_imported, names_of_target, owners_of, written

PARSE = Environment(autoescape=True).parse


@pytest.mark.parametrize("body", ["event", "event.venue.city", "event['venue']", "event.hosts[0].name"])
def test_names_and_their_fields_are_written_as_they_stand(body: str) -> None:
    (output,) = PARSE(f"{{{{ {body} }}}}").find_all(nodes.Output)
    assert written(output.nodes[0]) == body


@pytest.mark.parametrize("body", ["(event.hosts | first).name", "named().name", "(a ~ b).name", "hosts[a + b]"])
def test_what_is_worked_out_is_not_written(body: str) -> None:
    (output,) = PARSE(f"{{{{ {body} }}}}").find_all(nodes.Output)
    assert written(output.nodes[0]) == ""


def test_the_owners_of_a_field_in_a_line() -> None:
    tree = PARSE("{{ a.name }}\n{{ b.name }}{{ c.d.name }}{{ b.other }}")
    assert owners_of(tree, 2, "name") == {"b", "c.d"}
    assert owners_of(tree, 3, "name") == set()


def test_the_lists_of_which_a_line_asks_an_item() -> None:
    tree = PARSE("{{ a[0] }}{{ b[0] }}{{ c[-1] }}{{ d[1] }}\n{{ (e.f | first).x }}{{ (g | last).x }}{{ h | upper }}")
    assert lists_asked(tree, 1, 0) == {("a", 0), ("b", 0)}
    assert lists_asked(tree, 1, -1) == {("c", -1)}
    assert lists_asked(tree, 2, "") == {("e.f", 0), ("g", -1)}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{% set a = b %}", ["a"]), ("{% set a, b = c %}", ["a", "b"]),
        ("{% for a, (b, c) in d %}{% endfor %}", ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_names_that_are_given(source: str, names: list[str]) -> None:
    (statement,) = PARSE(source).body
    assert isinstance(statement, nodes.Assign | nodes.For)
    assert names_of_target(statement.target) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [("{% import 'a' as b %}", ["b"]), ("{% from 'a' import b, c as d %}", ["b", "d"])],
)
def test_names_that_are_imported(source: str, names: list[str]) -> None:
    (statement,) = PARSE(source).body
    assert isinstance(statement, nodes.Import | nodes.FromImport)
    assert names_imported(statement) == names
