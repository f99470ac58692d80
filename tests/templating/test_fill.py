"""Values stay values whatever a template does with them; and every mistake is told at its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.characters import forbidden_character
from briefgen.document.slots import CLOSE, OPEN
from briefgen.events import FieldText
from briefgen.kinds import Kind, find_kind
from briefgen.languages import find_language
from briefgen.readers.markdown import parse
from briefgen.templating import fill


def test_what_one_paper_imports_holds_nothing_of_the_paper_before(kind: Callable[..., Kind]) -> None:
    body = "{% if a %}{{ a }}{% endif %}{% import 'part.md.j2' as part %}{{ part.words }}"
    asked = kind(body, part="{% set words %}{{ 'words' }}{% endset %}")
    for names, texts in (({"a": ""}, ["words"]), ({"a": "more"}, ["more", "words"]), ({"a": ""}, ["words"])):
        written = fill(asked, find_language("en"), names)
        assert [value.text for value in written.values] == texts
        assert written.markdown == "".join(f"{OPEN}{index}{CLOSE}" for index in range(len(texts)))


def is_printable(text: str) -> bool:
    return forbidden_character(text) is None


@settings(max_examples=50, deadline=None)
@given(value=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).filter(is_printable))
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
