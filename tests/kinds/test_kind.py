"""A kind says what it is called, and which of its files are for which language."""

from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from briefgen.kinds import find_kind, kinds_in
from briefgen.kinds.kind import KindFile, body_in, primary
from tests.kinds.kinds import failure, make


def test_the_first_body_may_say_its_language(tmp_path: Path) -> None:
    make(tmp_path, "lettre", "title: Lettre\nlanguages: [fr, en]\n", "body.fr.md.j2", "body.en.md.j2")
    kind = find_kind("lettre", tmp_path)
    assert [kind.body(tag) for tag in ("fr", "fr-CH", "en")] == ["body.fr.md.j2", "body.fr.md.j2", "body.en.md.j2"]
    assert {"lettre", "briefing"} <= set(kinds_in("fr", tmp_path)) and kinds_in("xx", tmp_path) == []


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


@pytest.mark.parametrize("settings", ["{}", "{bottom_line: 0}", "{lead: 10001}", "{words: 3}"])
def test_a_budget_is_a_number_of_a_part(settings: str) -> None:
    given = {"title": "Note", "budgets": yaml.safe_load(settings)}
    with nullcontext() if settings == "{}" else pytest.raises(ValidationError, match="budgets"):
        KindFile.model_validate(given)


def test_a_title_in_another_language_is_better_than_none() -> None:
    assert KindFile.model_validate({"title": {"fr": "Mot"}}).title_in("de") == "Mot"


@pytest.mark.parametrize(("tag", "alone"), [("fr-CH", "fr"), ("EN", "en"), ("ko", "ko")])
def test_a_language_without_its_region(tag: str, alone: str) -> None:
    assert primary(tag) == alone and body_in(tag) == f"body.{alone}.md.j2"
