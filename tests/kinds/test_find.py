"""Kinds are folders: the user's before the shipped ones; what is wrong with one is told at its place."""

from pathlib import Path

import pytest

from briefgen.errors import Problem, TemplateError
from briefgen.events import Level
from briefgen.kinds import find_kind, kind_folders, kinds_in


def make(workspace: Path, name: str, settings: str, *bodies: str) -> Path:
    folder = workspace / "templates" / "kinds" / name
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text(settings)
    for body in bodies:
        (folder / body).write_text("words")
    return folder


def failure(name: str, workspace: Path) -> list[Problem]:
    with pytest.raises(TemplateError) as raised:
        find_kind(name, workspace)
    return list(raised.value.problems)


def test_the_shipped_kinds() -> None:
    briefing, press = find_kind("briefing", None), find_kind("press-summary", None)
    assert (briefing.says.audience, press.says.audience) == (Level.INTERNAL, Level.PUBLIC)
    assert briefing.origin == "package"


def test_a_users_kind_needs_a_title_and_a_body_alone_and_stays_in_the_house(tmp_path: Path) -> None:
    make(tmp_path, "note", "title: Note\n", "body.md.j2")
    kind = find_kind("note", tmp_path)
    assert (kind.origin, kind.says.audience, kind.says.sections) == ("workspace", Level.INTERNAL, ())
    assert "note" in kind_folders(tmp_path) and "note" not in kind_folders(None)


def test_a_users_kind_hides_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    make(tmp_path, "briefing", "title: Ours\n", "body.md.j2")
    assert find_kind("briefing", tmp_path).says.title_in("en") == "Ours"
    assert list(kind_folders(tmp_path)).count("briefing") == 1


def test_an_unknown_kind_is_told_with_the_nearest(tmp_path: Path) -> None:
    (problem,) = failure("breifing", tmp_path)
    assert (problem.id, problem.hint) == ("kind.unknown", "did you mean `briefing`?")


@pytest.mark.parametrize("name", ["../briefing", "/etc", "", "."])
def test_a_kind_is_a_name_and_no_path(tmp_path: Path, name: str) -> None:
    assert failure(name, tmp_path)[0].id == "kind.unknown"


def test_every_mistake_in_its_file_is_told_with_its_line(tmp_path: Path) -> None:
    make(tmp_path, "note", "titel: Note\naudience: everybody\nbudgets: {lead: 0}\n", "body.md.j2")
    found = {problem.place and problem.place.line: problem for problem in failure("note", tmp_path)}
    assert {1, 2, 3} <= set(found)
    assert found[1].hint == "did you mean `title`?"


def test_bodies_for_every_language_that_it_speaks(tmp_path: Path) -> None:
    folder = make(tmp_path, "note", "title: Note\nlanguages: [en, fr, ko]\n", "body.md.j2")
    problems = failure("note", tmp_path)
    assert [problem.message for problem in problems] == [
        "the kind 'note' has no body.fr.md.j2",
        "the kind 'note' has no body.ko.md.j2",
    ]
    assert all(problem.place and problem.place.file.endswith("note/kind.yaml") for problem in problems)
    (folder / "body.fr.md.j2").write_text("mots"), (folder / "body.ko.md.j2").write_text("말")
    kind = find_kind("note", tmp_path)
    assert [kind.body(tag) for tag in ("en", "en-GB", "fr")] == ["body.md.j2", "body.md.j2", "body.fr.md.j2"]
    assert kind.speaks("fr-CH") and not kind.speaks("de")


@pytest.mark.parametrize(
    ("name", "proposed"), [("Country Brief", "country-brief"), ("note.v2", "note-v2"), ("con", "con-kind"), ("é", "e")]
)
def test_a_folder_with_an_unfit_name_is_told_with_a_better_one(tmp_path: Path, name: str, proposed: str) -> None:
    folder = make(tmp_path, name, "title: Note\n", "body.md.j2")
    (problem,) = failure(name, tmp_path)
    assert problem.id == "kind.name" and problem.place and problem.place.file == folder.as_posix()
    assert (problem.hint or "").endswith(proposed)


def test_a_name_from_outside_is_shown_without_harm(tmp_path: Path) -> None:
    assert "note[U+202E]" in failure("note\u202e", tmp_path)[0].message


def test_the_first_body_may_say_its_language(tmp_path: Path) -> None:
    make(tmp_path, "lettre", "title: Lettre\nlanguages: [fr, en]\n", "body.fr.md.j2", "body.en.md.j2")
    kind = find_kind("lettre", tmp_path)
    assert [kind.body(tag) for tag in ("fr", "fr-CH", "en")] == ["body.fr.md.j2", "body.fr.md.j2", "body.en.md.j2"]
    assert {"lettre", "briefing"} <= set(kinds_in("fr", tmp_path)) and kinds_in("de", tmp_path) == []


def test_a_title_may_be_said_in_each_language(tmp_path: Path) -> None:
    make(tmp_path, "note", "title: {en: Note, fr: Mot}\nlanguages: [en, fr]\n", "body.md.j2", "body.fr.md.j2")
    says = find_kind("note", tmp_path).says
    assert [says.title_in(tag) for tag in ("en-GB", "fr")] == ["Note", "Mot"]
    make(tmp_path, "one", "title: {en: Note}\nlanguages: [en, fr]\n", "body.md.j2", "body.fr.md.j2")
    (problem,) = failure("one", tmp_path)
    assert (problem.id, problem.place and problem.place.line) == ("kind.title-missing", 1)
    make(tmp_path, "none", "title: {}\n", "body.md.j2")
    assert failure("none", tmp_path)[0].place is not None


def test_a_language_has_its_own_folder_before_what_is_for_all(tmp_path: Path) -> None:
    folder = make(tmp_path, "note", "title: Note\n", "body.md.j2")
    shipped = find_kind("note", tmp_path).partials
    assert find_kind("note", tmp_path).folders("fr-CH")[:3] == (folder / "fr", folder, shipped[0] / "fr")
