"""Characters without a glyph, and scripts that are printed letter by letter."""

from pathlib import Path

from briefgen.checks import check_papers
from briefgen.errors import Problem
from briefgen.loading import load_event
from tests.papers import paper_of

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"
BASE = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\npeople: {a: {name: A}, b: {name: B}}\n"


def glyph_problems(path: Path, formats: tuple[str, ...] = ("pdf",)) -> list[Problem]:
    loaded = load_event(path)
    found = check_papers(loaded, [paper_of(loaded, formats=formats)])
    return [problem for problem in found if problem.id.startswith("font.") or problem.id == "waive.used"]


def test_scripts_that_print_letter_by_letter_are_told_for_pdf_alone() -> None:
    found = glyph_problems(FULL)
    assert {problem.id for problem in found} == {"font.unshaped"}
    assert all(problem.place and problem.place.sheet == "Guests" for problem in found)
    assert glyph_problems(FULL, formats=("docx",)) == []


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
    file.write_text(BASE.replace("Reception", "Day ქ") + "purpose: a ა ბ\n", "utf-8")
    told = [(problem.message, problem.place.line) for problem in glyph_problems(file) if problem.place]
    assert [line for _, line in told] == [1, 5]
    assert "characters ა (U+10D0), ბ (U+10D1)" in told[1][0]
    assert len(glyph_problems(file)) == 2  # the running head repeats the title, and is not told again
