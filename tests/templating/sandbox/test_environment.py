"""The sandbox: what a template can reach is what it was given, and nothing behind it."""

from datetime import datetime
from pathlib import Path

import pytest

from briefgen.templating.sandbox.named_values import NamedValues
from tests.templating.conftest import Fails, Fill

NAMES = {"event": NamedValues("event", {"title": "T", "start": datetime(2026, 5, 17)}), "text": "abc", "items": [1, 2]}

OUT_OF_REACH = [
    "event.__class__",
    "event._values",
    "event['_values']",
    "event['__class__']",
    "text.__class__.__mro__",
    "text['__class__']",
    "text.upper()",
    "text.format(event)",
    "'{0.__class__}'.format(event)",
    "'%s' % text",
    "items.append(3)",
    "items.__len__()",
    "event.start.strftime('%Y')",
    "event.start.tzinfo",
    "range.__init__",
    "namespace.__init__.__globals__",
    "self._TemplateReference__context",
    "self.b()",
    "date.__globals__",
    "date.func",
    "''.__class__.__base__.__subclasses__()",
    "[event] | map(attribute='_values') | first | string",
    "[event] | map(attribute='__class__') | first | string",
    "[event] | map(attribute='title.__class__') | first | string",
    "[event] | map('attr', '__class__') | first",
    "event | attr('__class__')",
    "event | tojson",
    "event | pprint",
    "lipsum()",
    "dict(a=1)",
    "cycler(1)",
    "import('os')",
    "open('/etc/passwd')",
    "(1).real",
    "items | sort(key='x')",
]


@pytest.mark.parametrize("expression", OUT_OF_REACH)
def test_the_inside_of_things_is_out_of_reach(failing: Fails, expression: str) -> None:
    assert failing("{{ " + expression + " }}", NAMES).id.startswith("template.")


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../kind.yaml", "../../kinds/note/part.md.j2", "kind.yaml", "", ".md.j2"]
)
def test_no_file_but_the_templates_at_hand(failing: Fails, name: str) -> None:
    for tag in ("include", "extends", "import"):
        end = " as x" if tag == "import" else ""
        assert failing(f"{{% {tag} '{name}'{end} %}}", part="").id == "template.not-found"


def test_a_link_out_of_the_folder_leads_nowhere(failing: Fails, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md.j2"
    secret.write_text("secret")
    folder = tmp_path / "templates" / "kinds" / "note"
    folder.mkdir(parents=True)
    (folder / "out.md.j2").symlink_to(secret)
    assert failing("{% include 'out.md.j2' %}").id == "template.not-found"


def test_what_papers_need_is_there(filled: Fill) -> None:
    body = (
        "{{ event.title }}{{ event['title'] }}{{ event.start.year }}{{ items | length }}{{ items[-1] }}{{ text[:2] }}"
        "{% for i in items %}{{ loop.index }}{% endfor %}{{ 7 // 2 }}{{ 2 ** 3 }}{{ 'a' 'b' }}{{ 'x' * 3 }}"
        "{{ 1 < 2 <= 2 != 3 }}{{ 'b' in text }}{{ 3 not in items }}{{ 1.25 | round(1) }}{{ items | sum }}"
        "{{ [text, text] | unique | join }}{{ none.year }}{{ items | map('string') | join('+') }}"
        "{% for g in [{'k': 1}] | groupby('k') %}{{ g.grouper }}{{ g.list | length }}{% endfor %}"
    )
    words = "".join(value.text for value in filled(body, NAMES).values)
    assert words == "TT202622ab1238abxxxTrueTrueTrue1.23abc1+211"


@pytest.mark.parametrize(
    ("expression", "id", "message"),
    [
        ("{text: 1}", "template.syntax", "a mapping has words in quotation marks as its keys"),
        ("[(1, 2)] | unique", "template.value", "unique is for texts, numbers and records"),
        ("10 ** 65", "template.endless", "the number is too large"),
        ("2 ** 64 ** 2", "template.endless", "the number is too large"),
        ("'text'()", "template.value", "a value cannot be called; leave out the parentheses behind it"),
        ("'\\x07'", "template.value", "a character that no paper can show: U+0007, a control character"),
        ("('a' * 999) | date", "template.value", f"'{'a' * 199}…"),
        ("'%99999999d' is even", "template.value", "even, odd and divisibleby are for whole numbers"),
        ("'%99999999d' is divisibleby(5)", "template.value", "even, odd and divisibleby are for whole numbers"),
        ("namespace([(1, 2)])", "template.value", "namespace takes names with values, as in namespace(first=true)"),
        ("'a' | trim('bc' * 99)", "template.value", "trim takes up to 100 characters, as in {{ text | trim('.,') }}"),
        ("[] | random_filter", "template.filter-unknown", "there is no filter 'random_filter'"),
    ],
)
def test_what_cannot_be_worked_out_is_told_in_words(failing: Fails, expression: str, id: str, message: str) -> None:
    problem = failing("{{ " + expression + " }}", NAMES)
    assert (problem.id, problem.message) == (id, message)


def test_a_record_that_is_not_given_is_false_and_has_its_fields(filled: Fill) -> None:
    absent = NamedValues("venue", {"city": None}, given=False)
    assert filled("{% if v %}x{% endif %}{{ v.city }}", {"v": absent}).values[0].text == ""
