"""Kinds are folders: the user's before the shipped ones; what is wrong with one is told at its place."""

from pathlib import Path

import pytest

from briefgen.events import Level
from briefgen.kinds import find_kind, kind_folders
from tests.kinds.kinds import failure, make


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
