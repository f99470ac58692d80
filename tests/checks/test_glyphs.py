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


def test_characters_of_the_template_are_told_without_a_place_but_those_of_a_field_at_it(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\n")
    (folder / "body.md.j2").write_text("ა ბ {{ event.purpose }}\n", "utf-8")
    (tmp_path / "event.yaml").write_text(f"{BASE}purpose: ა {' '.join('გდევზთიკ')}\n", "utf-8")
    loaded = load_event(tmp_path / "event.yaml")
    found = check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path, formats=("docx",))])
    told = {problem.message: problem.place.line if problem.place else None for problem in found}
    assert told == {
        "no font at hand has the characters ა (U+10D0), გ (U+10D2), დ (U+10D3), ე (U+10D4), ვ (U+10D5), ზ (U+10D6)"
        " and 3 more": 5,
        "no font at hand has the character ბ (U+10D1)": None,
    }
    assert all(problem.hint for problem in found)


def test_a_script_is_told_by_name_for_pdf(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text(f"{BASE}purpose: ភាសាខ្មែរ\n", "utf-8")
    (problem,) = glyph_problems(tmp_path / "event.yaml")
    assert problem.message.startswith("Khmer is printed letter by letter in PDF") and "Word" in (problem.hint or "")
    assert problem.place and problem.place.line == 5


def test_a_script_of_the_template_is_told_without_a_place(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\n")
    (folder / "body.md.j2").write_text("ភាសាខ្មែរ\n", "utf-8")
    (tmp_path / "event.yaml").write_text(BASE, "utf-8")
    loaded = load_event(tmp_path / "event.yaml")
    (problem,) = check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path)])
    assert (problem.id, problem.place) == ("font.unshaped", None)
