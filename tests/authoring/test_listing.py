"""What there is to choose from is listed with where it comes from; what is broken is listed too, with why."""

from pathlib import Path

import pytest

from briefgen.authoring import check_kinds, copy_kind, copy_theme, describe_kind, describe_kinds, describe_themes


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefgen.yaml").write_text("office: {name: Embassy}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    copy_kind("press-summary", "note", tmp_path)
    copy_theme("plain", "ours", tmp_path)
    return tmp_path


def line_of(name: str, listing: str) -> str:
    return next(line for line in listing.splitlines() if line.split()[:1] == [name])


def test_a_broken_kind_stands_in_the_list_with_what_is_wrong(office: Path) -> None:
    assert line_of("note", describe_kinds(office)).split()[1:3] == ["public", "workspace"]
    (office / "templates/kinds/note/kind.yaml").write_text("title: Note\nlanguage: en\n", encoding="utf-8")
    assert "there is no field `language` here" in line_of("note", describe_kinds(office))
    (problem,) = check_kinds(office)
    assert problem.place and str(problem.place) == "templates/kinds/note/kind.yaml:2:1"


def test_marks_that_mean_nothing_and_a_theme_that_there_is_not_are_told(office: Path) -> None:
    folder = office / "templates/kinds/note"
    (folder / "kind.yaml").write_text("title: Note\ntheme: plian\n", encoding="utf-8")
    body = "# {{ event.title }}\n\nx {.kickers}\n{% if event.venue %}\n\n::: box\ny\n:::\n{% endif %}\n"
    (folder / "body.md.j2").write_text(body, encoding="utf-8")
    told = {str(problem.place).rpartition("/")[2]: problem.hint for problem in check_kinds(office)}
    assert told == {
        "body.md.j2:3": "did you mean `.kicker`?",
        "body.md.j2:6": "fences that there are: details, cards, chart, qr, callout, note",
        "kind.yaml:2:8": "did you mean `plain`?",
    }


def test_a_broken_theme_stands_in_the_list_with_what_is_wrong(office: Path) -> None:
    assert line_of("ours", describe_themes(office)).split()[1] == "workspace"
    assert line_of("plain", describe_themes(office)).split()[1] == "package"
    (office / "templates/themes/ours.yaml").write_text("name: [\n", encoding="utf-8")
    assert "broken: " in line_of("ours", describe_themes(office))


def test_a_kind_is_told_with_its_templates_and_the_fields_that_its_audience_may_read(office: Path) -> None:
    told = describe_kind("note", office)
    assert "audience: public" in told and "from: workspace, templates/kinds/note" in told
    assert line_of("title", told) and line_of("background", told)
    assert "bottom_line" not in told and "bottom_line" in describe_kind("briefing", office)
    assert line_of("lead", told).split()[1] == "templates/kinds/note/en/lead.md.j2"
    (office / "templates/kinds/note/en/lead.md.j2").unlink()
    assert "partials/en/lead.md.j2" in line_of("lead", describe_kind("note", office))
    settings = office / "templates/kinds/note/kind.yaml"
    settings.write_text(settings.read_text("utf-8").replace("- lead\n", "- leed\n"), "utf-8")
    assert line_of("leed", describe_kind("note", office)).split()[1] == "missing"
