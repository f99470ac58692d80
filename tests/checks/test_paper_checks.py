"""Each check of a paper finds its mistake at its place, and leaves alone what is nearly one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.checks import PAPER_CHECKS, PaperSubject, as_for_a_draft, check_papers
from briefgen.errors import Problem
from briefgen.loading import load_event
from briefgen.rules.catalogue import RULES
from briefgen.rules.content import RESIDUE_PLACEHOLDER
from briefgen.rules.papers import CLEARANCE_OPEN, FONT_MISSING
from tests.papers import paper_of

DATA = Path(__file__).parents[1] / "loading" / "data"
BASE = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\npeople: {a: {name: A}, b: {name: B}}\n"
SPEECH = "speeches:\n- speaker: a\n  points:\n"
words = "word " * 60

# check: (kind, what raises it, the words its place starts with, what nearly does)
CASES: dict[str, tuple[str, str, str, str]] = {
    "release.reference": (
        "press-summary",
        SPEECH + "  - Trade is {fact:trade}\nfacts: {trade: {statement: T, value: 3}}",
        "Trade is",
        SPEECH + "  - Trade is {fact:trade}\nfacts: {trade: {statement: T, value: 3, source: S, release: public}}\n"
        "purpose: Trade of {fact:x}",
    ),
    "lengths.bottom-line": ("briefing", f"bottom_line: {words} more", "word", f"bottom_line: {words} —"),
    "lengths.headline": (
        "press-summary",
        "media:\n  headline: " + "word " * 15,
        "word",
        "media:\n  headline: " + "word " * 14 + "–",
    ),
    "lengths.lead": ("press-summary", SPEECH + "  - " + "word " * 40, "word", SPEECH + "  - " + "word " * 25),
    "lengths.points": (
        "press-summary",
        SPEECH + "  - a point\n" * 7,
        "- a point",
        SPEECH + "  - a point\n" * 6 + "  - {text: for this office, release: internal}\n",
    ),
}
Find = Callable[[str, str], list[Problem]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    def run(kind_name: str, text: str) -> list[Problem]:
        facts = "" if "{fact:x}" not in text else "\n"
        (tmp_path / "event.yaml").write_text(BASE + text.replace("{fact:x}", "old") + facts, "utf-8")
        loaded = load_event(tmp_path / "event.yaml")
        return check_papers(loaded, [paper_of(loaded, kind_name, formats=())])

    return run


@pytest.mark.parametrize("identifier", CASES)
def test_the_mistake_is_found_at_its_place(find: Find, identifier: str) -> None:
    kind, wrong, starts, _ = CASES[identifier]
    (problem,) = find(kind, wrong)
    assert problem.id == identifier and problem.hint
    place = problem.place
    assert place is not None and place.line is not None and place.column is not None
    line = Path(place.file).read_text("utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith(starts)


def test_a_budget_is_meant_for_the_kind_s_first_language(tmp_path: Path) -> None:
    """French takes 48 words where English takes 40; a kind that is French alone means the words that it says."""

    def told(kind: str, language: str, count: int) -> list[str]:
        (tmp_path / "event.yaml").write_text(BASE + f"bottom_line: {'mot ' * count}", "utf-8")
        loaded = load_event(tmp_path / "event.yaml")
        paper = paper_of(loaded, kind, language=language, workspace=tmp_path, formats=())
        return [each.message for each in check_papers(loaded, [paper])]

    for name, languages, body in (("both", "en, fr", "body.md.j2"), ("mot", "fr", "body.fr.md.j2")):
        folder = tmp_path / "templates" / "kinds" / name
        folder.mkdir(parents=True)
        (folder / "kind.yaml").write_text(f"title: N\nlanguages: [{languages}]\nbudgets: {{bottom_line: 40}}\n")
        (folder / body).write_text("{{ event.bottom_line }}")
        (folder / "body.fr.md.j2").write_text("{{ event.bottom_line }}")
    assert told("both", "en", 41) == ["the bottom line has 41 words; 40 is the most"]
    assert told("both", "fr", 48) == []
    assert told("both", "fr", 49) == ["the bottom line has 49 words; 48 is the most"]
    assert told("mot", "fr", 41) == ["the bottom line has 41 words; 40 is the most"]


@pytest.mark.parametrize("identifier", CASES)
def test_what_is_nearly_a_mistake_is_left_alone(find: Find, identifier: str) -> None:
    assert find(CASES[identifier][0], CASES[identifier][3]) == []


@pytest.mark.parametrize("identifier", CASES)
def test_an_event_sets_aside_what_may_be_and_nothing_else(find: Find, identifier: str) -> None:
    kind, wrong, *_ = CASES[identifier]
    (problem,) = find(kind, f"{wrong}\nwaive: {{{identifier}: we know}}")
    assert problem.id == ("waive.used" if RULES[identifier].waivable else identifier)


def test_an_office_that_publishes_can_be_reached(find: Find, tmp_path: Path) -> None:
    office = tmp_path / "briefgen.yaml"
    office.write_text("office: {name: Embassy}\n")
    (problem,) = find("press-summary", "")
    assert (problem.id, problem.severity) == ("media.contact", "error")
    assert find("briefing", "") == []
    assert [each.id for each in find("press-summary", "waive: {media.contact: no press}")] == ["waive.used"]
    office.write_text("office: {name: Embassy, email: info@norland.example}\n")
    assert find("press-summary", "") == []


def test_a_final_paper_waits_for_its_clearance(tmp_path: Path) -> None:
    event = tmp_path / "event.yaml"

    def found(decision: str) -> list[tuple[str, str, int | None]]:
        event.write_text(f"{BASE}clearance:\n- office: Political section\n  decision: {decision}\n")
        loaded = load_event(event)
        paper = paper_of(loaded, "press-summary")
        for check in PAPER_CHECKS:
            assert {problem.rule for problem in check.run(PaperSubject(loaded, paper))} <= set(check.rules)
        problems = check_papers(loaded, [paper])
        return [(each.id, each.severity, each.place.line if each.place else None) for each in problems]

    assert found("pending") == found("refused") == [("clearance.open", "error", 7)]
    assert found("cleared") == []


def test_what_only_a_final_paper_must_not_have_stops_no_draft() -> None:
    found = [Problem(rule, "") for rule in (CLEARANCE_OPEN, FONT_MISSING, RESIDUE_PLACEHOLDER)]
    assert [each.severity for each in as_for_a_draft(found)] == ["info", "warning", "error"]


def test_markings_fit_their_papers(find: Find, tmp_path: Path) -> None:
    office = tmp_path / "briefgen.yaml"
    office.write_text('markings: {internal: "", public: ""}\n')
    (unmarked,) = find("briefing", "")
    assert (unmarked.id, find("press-summary", "")) == ("release.marking", [])
    office.write_text("markings: {internal: SECRET, public: SECRET}\n")
    (exposed,) = find("press-summary", "")
    assert (exposed.id, find("briefing", "")) == ("release.marking", [])
    assert exposed.place is not None and exposed.place.file.endswith("briefgen.yaml")


def test_a_paper_without_a_word_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\naudience: public\n")
    event = tmp_path / "event.yaml"
    event.write_text(BASE + "purpose: Meet\n")

    def found(body: str) -> list[str]:
        (folder / "body.md.j2").write_text(body)
        loaded = load_event(event)
        return [problem.id for problem in check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path)])]

    assert found("{{ event.purpose }}\n\n---\n") == ["paper.empty"]  # internal: the public never sees it
    assert found("{{ event.title }}\n") == []


def test_every_check_has_its_case() -> None:
    printed = {"paper.placeholder", "paper.forbidden-name"}  # tests/checks/test_printed.py
    glyphs = {"font.missing", "font.unshaped"}
    assert {*CASES, *printed, *glyphs, "media.contact", "paper.empty", "clearance.open", "release.marking"} == {
        rule.id for check in PAPER_CHECKS for rule in check.rules
    }


def glyph_problems(path: Path, formats: tuple[str, ...] = ("pdf",)) -> list[Problem]:
    loaded = load_event(path)
    found = check_papers(loaded, [paper_of(loaded, formats=formats)])
    return [problem for problem in found if problem.id.startswith("font.") or problem.id == "waive.used"]


@pytest.mark.parametrize("name", ["full/event.yaml", "smallest.yaml"])
@pytest.mark.parametrize("kind_name", ["briefing", "press-summary"])
def test_the_events_of_the_contract_raise_nothing(name: str, kind_name: str) -> None:
    loaded = load_event(DATA / name)
    assert check_papers(loaded, [paper_of(loaded, kind_name, formats=("docx",))]) == []


def test_scripts_that_print_letter_by_letter_are_told_for_pdf_alone() -> None:
    found = glyph_problems(DATA / "full" / "event.yaml")
    assert {problem.id for problem in found} == {"font.unshaped"}
    assert all(problem.place and problem.place.sheet == "Guests" for problem in found)
    assert glyph_problems(DATA / "full" / "event.yaml", formats=("docx",)) == []


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
