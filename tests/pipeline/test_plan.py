"""What a command asks for goes before all; a kind's own theme goes before the office's for all kinds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import TemplateError
from briefgen.loading import load_event
from briefgen.pipeline import Options, make_plan

Made = tuple[dict[str, str], list[str], tuple[str, ...]]  # kinds with their looks, languages, formats
Plan = Callable[..., Made]


@pytest.fixture
def planned(tmp_path: Path) -> Plan:
    """A plan for an event of an office with these defaults, and for a command with these options."""

    def plan(defaults: str, **options: Any) -> Made:
        (tmp_path / "briefgen.yaml").write_text(f"defaults: {{{defaults}}}\n", encoding="utf-8")
        event = tmp_path / "event.yaml"
        event.write_text("title: T\nstart: 2026-05-17 18:30\ntimezone: UTC\n", encoding="utf-8")
        made = make_plan(load_event(event), Options(**options))
        kinds = {wanted.kind.name: wanted.theme.name.lower() for wanted in made}
        (formats,) = {wanted.formats for wanted in made}
        return kinds, list(dict.fromkeys(wanted.language.tag for wanted in made)), formats

    return plan


def test_without_a_word_both_kinds_are_made_in_word_and_pdf(planned: Plan) -> None:
    assert planned("") == ({"briefing": "classic", "press-summary": "classic"}, ["en"], ("docx", "pdf"))


def test_the_office_s_defaults_hold_until_the_command_says_otherwise(planned: Plan) -> None:
    office = "kinds: [briefing], theme: modern, formats: [txt]"
    assert planned(office) == ({"briefing": "modern"}, ["en"], ("txt",))
    asked = planned(office, kinds=("press-summary",), theme="plain", formats=("pdf",))
    assert asked == ({"press-summary": "plain"}, ["en"], ("pdf",))


def test_what_is_asked_for_twice_is_made_once(planned: Plan) -> None:
    kinds, _, formats = planned("", kinds=("briefing", "briefing"), formats=("pdf", ".PDF", "txt"))
    assert (list(kinds), formats) == (["briefing"], ("pdf", "txt"))


def test_every_name_that_there_is_not_is_told_at_once(planned: Plan) -> None:
    with pytest.raises(TemplateError) as caught:
        planned("kinds: [breifing]", theme="modren", formats=("dox", "pfd"), languages=("xx",))
    found = {problem.id: problem for problem in caught.value.problems}
    assert set(found) == {"kind.unknown", "theme.unknown", "format.unknown", "language.unknown"}
    place = found["kind.unknown"].place
    assert place and place.line == 1
    assert found["format.unknown"].place is None


def write_kind(workspace: Path, name: str, settings: str, *bodies: str) -> None:
    folder = workspace / "templates" / "kinds" / name
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text(settings, "utf-8")
    for body in bodies:
        (folder / body).write_text("mots", "utf-8")


def not_spoken(planned: Plan, **options: Any) -> tuple[str, str]:
    with pytest.raises(TemplateError) as caught:
        planned("kinds: [letter]", **options)
    (problem,) = caught.value.problems
    assert problem.id == "kind.language"
    return problem.message, problem.hint or ""


def test_a_kind_in_one_language_is_made_in_it_and_told_in_another(planned: Plan, tmp_path: Path) -> None:
    write_kind(tmp_path, "letter", "title: Lettre\nlanguages: [fr]\n", "body.fr.md.j2")
    message, hint = not_spoken(planned)
    assert message == "there is no 'letter' in English"
    assert hint == "it has French (-l fr); kinds that have English: briefing, press-summary"
    assert planned("kinds: [letter]", languages=("fr",))[:2] == ({"letter": "classic"}, ["fr"])


def test_a_language_that_no_kind_has_is_told_with_how_to_make_one(planned: Plan, tmp_path: Path) -> None:
    write_kind(tmp_path, "letter", "title: Letter\n", "body.md.j2")
    write_kind(tmp_path, "broken", "titel: Letter\nlanguages: [de]\n", "body.md.j2")
    message, hint = not_spoken(planned, languages=("zh",))
    assert message == "there is no 'letter' in Chinese"
    assert hint == (
        "it has English (-l en); to make one in Chinese: briefgen templates copy letter --as letter-zh, write "
        "`languages: [zh]` into the copy's kind.yaml, translate body.md.j2, and what stands in en/ into zh/"
    )


def test_a_kind_s_own_theme_goes_before_the_office_s_and_the_command_before_both(planned: Plan, tmp_path: Path) -> None:
    write_kind(tmp_path, "letter", "title: Letter\ntheme: plain\n", "body.md.j2")
    office = "kinds: [letter, briefing], theme: modern"
    assert planned(office)[0] == {"letter": "plain", "briefing": "modern"}
    assert planned(office, theme="classic")[0] == {"letter": "classic", "briefing": "classic"}


def test_a_kind_s_theme_that_there_is_not_is_told_where_it_is_named(planned: Plan, tmp_path: Path) -> None:
    write_kind(tmp_path, "letter", "title: Letter\ntheme: plian\n", "body.md.j2")
    with pytest.raises(TemplateError) as caught:
        planned("kinds: [letter]")
    (problem,) = caught.value.problems
    assert problem.place and (Path(problem.place.file).name, problem.place.line) == ("kind.yaml", 2)
