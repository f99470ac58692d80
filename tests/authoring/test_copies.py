"""A copy holds all that the original uses, goes its own way, and never takes another's place."""

from pathlib import Path

import pytest
from PIL import Image

from briefgen.authoring import check_kinds, copy_kind, copy_theme, describe_kinds, describe_themes
from briefgen.errors import OutputError, TemplateError
from briefgen.kinds import find_kind
from briefgen.templating import lint
from briefgen.themes import find_theme


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefgen.yaml").write_text("office: {name: Embassy}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["briefing", "press-summary"])
def test_a_copied_kind_stands_on_its_own(name: str, office: Path) -> None:
    files = copy_kind(name, "note", office)
    assert all(path.is_relative_to("templates/kinds/note") for path in files)
    kind = find_kind("note", office)
    assert kind.origin == "workspace"
    assert lint(kind) == []
    assert {f"{section}.md.j2" for section in kind.says.sections} <= {path.name for path in files}
    assert "note" in describe_kinds(office)
    assert check_kinds(office) == []


def test_a_copied_look_is_the_same_look(office: Path) -> None:
    assert copy_theme("modern", "ours", office) == Path("templates/themes/ours.yaml")
    assert find_theme("ours", office).colours == find_theme("modern", None).colours
    assert "ours" in describe_themes(office)


def test_a_copy_takes_nobodys_place(office: Path) -> None:
    copy_theme("modern", "ours", office)
    with pytest.raises(OutputError, match=r"output\.exists"):
        copy_theme("plain", "ours", office)


def test_a_name_in_other_capitals_is_taken(office: Path) -> None:
    (office / "templates" / "themes").mkdir(parents=True)
    (office / "templates" / "themes" / "OURS.yaml").touch()
    with pytest.raises(OutputError, match=r"'OURS\.yaml' exists"):
        copy_theme("modern", "ours", office)


@pytest.mark.parametrize("name", ["../note", "Note", "", "a/b", ".", "con", "nul", "lpt1", "a" * 81, "not\u202ee", "é"])
def test_a_copy_has_a_name_that_a_folder_can_have(name: str, office: Path) -> None:
    with pytest.raises(OutputError, match=r"output\.name"):
        copy_kind("briefing", name, office)
    with pytest.raises(OutputError, match=r"output\.name"):
        copy_theme("modern", name, office)
    assert not (office / "templates").exists()


def test_what_there_is_not_cannot_be_copied(office: Path) -> None:
    with pytest.raises(TemplateError, match="did you mean `briefing`"):
        copy_kind("breifing", "note", office)


def test_a_logo_goes_with_its_look(office: Path) -> None:
    themes = office / "templates" / "themes"
    copy_theme("plain", "ours", office)
    (themes / "ours.yaml").write_text((themes / "ours.yaml").read_text("utf-8") + "logo: logo.png\n", "utf-8")
    Image.new("RGB", (40, 20), "navy").save(themes / "logo.png")
    assert copy_theme("ours", "theirs", office) == Path("templates/themes/theirs.yaml")
    logo = find_theme("theirs", office).logo_picture
    assert logo is not None and (logo.width, logo.height) == (40, 20)


def test_a_template_that_is_not_there_stops_no_copy(office: Path) -> None:
    copy_kind("press-summary", "note", office)
    body = office / "templates" / "kinds" / "note" / "body.md.j2"
    body.write_text(body.read_text("utf-8") + "{% include 'gone.md.j2' %}\n", "utf-8")
    assert "body.md.j2" in {path.name for path in copy_kind("note", "other", office)}
