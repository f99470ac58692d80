"""Characters without a glyph."""

from pathlib import Path

import pytest

from briefgen.checks import check_papers
from briefgen.document import texts
from briefgen.errors import Problem
from briefgen.fonts.choice import _choice
from briefgen.loading import load_event
from tests.fonts.test_own import SIGN, make_font
from tests.papers import paper_of

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"
BASE = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\npeople: {a: {name: A}, b: {name: B}}\n"


def glyph_problems(path: Path, formats: tuple[str, ...] = ("pdf",)) -> list[Problem]:
    loaded = load_event(path)
    found = check_papers(loaded, [paper_of(loaded, formats=formats)])
    return [problem for problem in found if problem.id.startswith("font.") or problem.id == "waive.used"]


def test_scripts_of_all_guests_are_covered() -> None:
    assert glyph_problems(FULL) == []


def test_a_character_without_a_glyph_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    file.write_text(BASE + "purpose: x\U000e0101y and \ue000\n", "utf-8")
    (problem,) = glyph_problems(file)
    assert (problem.id, problem.severity) == ("font.missing", "error")
    assert "U+E000" in problem.message and problem.place and problem.place.line == 5
    file.write_text(BASE + "purpose: x \ue000\nwaive: {font.missing: our own sign}\n", "utf-8")
    assert [each.id for each in glyph_problems(file)] == ["waive.used"]


def test_characters_without_a_glyph_are_told_once_a_field(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    file.write_text(BASE.replace("Reception", "Day ⴰ") + "purpose: a ⵣ ⵙ\n", "utf-8")
    told = [(problem.message, problem.place.line) for problem in glyph_problems(file) if problem.place]
    assert [line for _, line in told] == [1, 5]
    assert "characters ⵣ (U+2D63), ⵙ (U+2D59)" in told[1][0]
    assert len(glyph_problems(file)) == 2  # the running head repeats the title, and is not told again


def test_characters_of_the_template_are_told_without_a_place_but_those_of_a_field_at_it(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\n")
    (folder / "body.md.j2").write_text("ⵣ ⵙ {{ event.purpose }}\n", "utf-8")
    (tmp_path / "event.yaml").write_text(f"{BASE}purpose: ⵣ {' '.join('ⴱⴲⴳⴴⴵⴶⴷⴸ')}\n", "utf-8")
    loaded = load_event(tmp_path / "event.yaml")
    found = check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path, formats=("pdf",))])
    told = {problem.message: problem.place.line if problem.place else None for problem in found}
    assert told == {
        "no font at hand has the characters ⵣ (U+2D63), ⴱ (U+2D31), ⴲ (U+2D32), ⴳ (U+2D33), ⴴ (U+2D34), ⴵ (U+2D35)"
        " and 3 more": 5,
        "no font at hand has the character ⵙ (U+2D59)": None,
    }
    assert all(problem.hint for problem in found)


def test_what_only_a_pdf_lacks_is_told_for_a_pdf_alone(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    file.write_text(BASE + "purpose: x \ue000\n", "utf-8")
    assert glyph_problems(file, formats=("docx", "html")) == []
    loaded = load_event(file)
    paper = paper_of(loaded, formats=("pdf", "docx"))
    assert any("\ue000" in text.text for text in texts(paper.document))


def test_a_character_that_only_the_computer_has_is_told_with_its_font(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts of the computer").mkdir()
    make_font(tmp_path / "fonts of the computer" / "signs.ttf")
    monkeypatch.setenv("BRIEFGEN_SYSTEM_FONTS", str(tmp_path / "fonts of the computer"))
    _choice.cache_clear()
    file = tmp_path / "event.yaml"
    file.write_text(BASE + f"purpose: a {SIGN}\n", "utf-8")
    (problem,) = glyph_problems(file)
    _choice.cache_clear()
    assert (problem.id, problem.severity) == ("font.system", "warning")
    assert "Office Signs" in problem.message and problem.place and problem.place.line == 5
