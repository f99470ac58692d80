"""Values stay values whatever a template does with them; and every mistake is told at its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document.slots import CLOSE, OPEN
from briefgen.errors import TemplateError
from briefgen.events import FieldText
from briefgen.kinds import Kind, find_kind
from briefgen.languages import find_language
from briefgen.readers.markdown import parse
from briefgen.templating import fill
from briefgen.templating.sandbox.named_values import NamedValues
from briefgen.workspace import shipped_templates
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


def test_what_one_paper_imports_holds_nothing_of_the_paper_before(kind: Callable[..., Kind]) -> None:
    body = "{% if a %}{{ a }}{% endif %}{% import 'part.md.j2' as part %}{{ part.words }}"
    asked = kind(body, part="{% set words %}{{ 'words' }}{% endset %}")
    for names, texts in (({"a": ""}, ["words"]), ({"a": "more"}, ["more", "words"]), ({"a": ""}, ["words"])):
        written = fill(asked, find_language("en"), names)
        assert [value.text for value in written.values] == texts
        assert written.markdown == "".join(f"{OPEN}{index}{CLOSE}" for index in range(len(texts)))


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


@pytest.mark.parametrize("body", ["{% filter upper %}x{% endfilter %}", "{% call f() %}{% endcall %}"])
def test_statements_that_write_past_the_slots_are_refused(failing: Fails, body: str) -> None:
    assert failing(body).id == "template.syntax"


@settings(max_examples=50, deadline=None)
@given(value=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_any_text_comes_out_as_it_went_in(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "any" / "templates" / "kinds" / "any"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kind.yaml").write_text("title: Any\n")
    (folder / "body.md.j2").write_text("x{{ v }}x\n\n- {{ v ~ '' }}\n")
    written = fill(find_kind("any", folder.parents[2]), find_language("en"), {"v": FieldText(value, "title")})
    assert [each.text for each in written.values] == [value, value]
    assert {each.origin for each in written.values} == {"title"}
    assert written.markdown == f"x{OPEN}0{CLOSE}x\n\n- {OPEN}1{CLOSE}\n"
    parse(written)


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


def test_what_there_is_instead_is_told(failing: Fails) -> None:
    problem = failing("{{ evnt }}", {"event": 1, "office": 2})
    assert problem.hint == "did you mean 'event'? there is: event, office"


def test_a_kind_changed_on_disk_is_read_anew_and_a_users_part_hides_a_shared_one(tmp_path: Path) -> None:
    folder, partials = tmp_path / "kinds" / "k", tmp_path / "partials"
    folder.mkdir(parents=True)
    partials.mkdir()
    (folder / "body.md.j2").write_text("{% include 'part.md.j2' %}")
    (partials / "part.md.j2").write_text("shared")
    shipped = find_kind("briefing", None)
    kind = Kind("k", shipped.says, folder, (partials,), "workspace")
    english = find_language("en")
    assert fill(kind, english, {}).markdown == "shared"
    (folder / "part.md.j2").write_text("own")
    assert fill(kind, english, {}).markdown == "own"


def test_templates_of_the_package_name_themselves_shortly() -> None:
    with pytest.raises(TemplateError) as raised:
        fill(find_kind("briefing", None), find_language("en"), {"event": 1, "kind": 2})
    assert raised.value.problems[0].place is not None
    assert not raised.value.problems[0].place.file.startswith(str(shipped_templates().parent))
