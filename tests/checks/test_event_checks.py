"""Each check of the data finds its mistake at its place, and leaves alone what is nearly one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from briefgen.checks import EVENT_CHECKS, check_event
from briefgen.checks.prose import prose_of
from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent, load_event
from briefgen.rules.catalogue import RULES

Load = Callable[..., LoadedEvent]
DATA = Path(__file__).parents[1] / "loading" / "data"
BASE = """\
title: Reception
start: 2026-05-17 18:30
end: 2026-05-17 21:00
timezone: Asia/Bangkok
"""

# check: (what raises it, the words its place starts with, what nearly does)
CASES: dict[str, tuple[str, str, str]] = {
    "dates.ordinal": (
        "occasions:\n- {name: Day, since: 1814, ordinal: 211}",
        "211",
        "occasions:\n- {name: Day, since: 1814, ordinal: 212}\n- {name: Day, since: 1814}\n- {name: Day, ordinal: 3}",
    ),
    "dates.run-outside": (
        "programme:\n- {at: 21:31, action: Late}",
        "21:31",
        "programme:\n- {at: 21:30, action: Guests leave}\n- {at: 18:00, action: Early}\n"
        "principal: {person: a, arrives: 18:00}\npeople: {a: {name: A}}",
    ),
    "dates.run-overlap": (
        "people: {a: {name: A}}\nprogramme:\n- {at: 19:00, minutes: 60, action: Long, lead: a}\n"
        "- {at: 19:10, minutes: 1, action: Short}\n- {at: 19:59, action: Next, lead: a}",
        "19:59",
        "people: {a: {name: A}, b: {name: B}}\nprogramme:\n- {at: 19:00, minutes: 60, action: Long, lead: a}\n"
        "- {at: 19:10, minutes: 1, action: Short, lead: b}\n- {at: 20:00, action: Next, lead: a}",
    ),
    "people.forbidden-name": (
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Soldheim]}}\npurpose: Mrs SOLDHEIM speaks.",
        "Mrs SOLDHEIM",
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Sol, Ingrid]}}\npurpose: Ingrid Solheim of Solund.",
    ),
    "people.contradiction": (
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [rithy]}}\nhosts: a",
        "rithy",
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [Rithie, Sem]}}\nhosts: a",
    ),
    "people.alias": (
        "people: {a: {name: Ingrid Solheim, aliases: [Inga]}}\npurpose: Inga speaks.",
        "Inga speaks",
        "people: {a: {name: Ingrid Solheim, aliases: [Inga, Ingrid]}}\npurpose: Ingaborg and Ingrid Solheim speak.\n"
        "guests:\n- {given_name: Inga, surname: Berg}",
    ),
    "people.office": (
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-16}]}}\nhosts: a",
        "[{title",
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-17}]}, b: {name: B, offices: "
        "[{title: Old, to: 2000-01-01}]}}\nhosts: a",
    ),
    "people.photograph-credit": (
        "people: {a: {name: A, photograph: {path: a.png, alt: A}}}",
        "{path",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
    "people.photograph-alt": (
        "people: {a: {name: A, photograph: {path: a.png, credit: B}}}",
        "{path",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
    "protocol.unranked": (
        "people: {a: {name: A, mission: {state: X, class: ambassador}}}",
        "{state",
        "people: {a: {name: A, mission: {state: X, class: ambassador, dean: true}}}",
    ),
    "protocol.tied": (
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: nuncio, since: 2020-01-01}}",
        "{state: Y",
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: envoy, since: 2020-01-01}}\n"
        "  c: {name: C, mission: {state: Z, class: ambassador, since: 2020-01-01, dean: true}}",
    ),
    "protocol.override": (
        "guests:\n- {surname: A, precedence: 3}",
        "3",
        "guests:\n- {surname: A, precedence: 3, precedence_reason: Doyen of the arts}",
    ),
    "protocol.seat-twice": (
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 1, seat: 2}",
        "2}",
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 2, seat: 2}\n- {surname: C, table: 1}\n"
        "- {surname: D, table: 1}",
    ),
    "protocol.absent-seated": (
        "guests:\n- {surname: A, table: 1, seat: 2, reply: declined}",
        "2, reply",
        "guests:\n- {surname: A, table: 1, seat: 2, reply: represented}\n- {surname: B, reply: declined}",
    ),
    "facts.source": (
        "facts:\n  trade: {statement: Trade, value: 3, release: public}",
        "{statement",
        "facts:\n  trade: {statement: Trade, value: 3}\n  open: {statement: X, release: public, source: Y}",
    ),
    "quotations.verbatim": (
        "people: {a: {name: A}}\nspeeches:\n- speaker: a\n  transcript: a.txt\n  quotes:\n  - We came as neighbour",
        "We came",
        "people: {a: {name: A}}\nspeeches:\n- speaker: a\n  transcript: a.txt\n  quotes:\n"
        "  - “[W]e CAME … as neighbours”\n"
        "  - The sea … [our] sailors\n  - 우리는 친구\n- speaker: a\n  quotes: [Never said, but no transcript]",
    ),
    "residue.placeholder": (
        "purpose: Meet TBC at noon",
        "Meet TBC",
        "purpose: Visit the TBCs of the XXI century? [sic]\npeople: {a: {name: A}}\n"
        "speeches:\n- {speaker: a, transcript: b.txt}",
    ),
}


@pytest.fixture
def load(tmp_path: Path) -> Load:
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    (tmp_path / "a.txt").write_text("The sea. We came as\nneighbours, said the sailors. 우리는 친구입니다", "utf-8")
    (tmp_path / "b.txt").write_text("TBC, he said, and XX.")

    def run(text: str, until: str = "2026-05-17 21:00") -> LoadedEvent:
        base = BASE.replace("2026-05-17 21:00", until)
        (tmp_path / "event.yaml").write_text(base + text + "\n", "utf-8")
        return load_event(tmp_path / "event.yaml")

    return run


def stands_at(problem: Problem) -> str:
    place = problem.place
    assert place is not None and place.line is not None and place.column is not None
    return Path(place.file).read_text("utf-8").splitlines()[place.line - 1][place.column - 1 :]


@pytest.mark.parametrize("identifier", CASES)
def test_the_mistake_is_found_at_its_place(load: Load, identifier: str) -> None:
    wrong, starts, _ = CASES[identifier]
    (problem,) = check_event(load(wrong))
    assert problem.id == identifier and problem.hint
    assert stands_at(problem).startswith(starts)


@pytest.mark.parametrize("identifier", CASES)
def test_what_is_nearly_a_mistake_is_left_alone(load: Load, identifier: str) -> None:
    assert check_event(load(CASES[identifier][2])) == []


@pytest.mark.parametrize("identifier", CASES)
def test_a_check_finds_by_its_own_rules_alone(load: Load, identifier: str) -> None:
    loaded = load(CASES[identifier][0])
    subject = EventSubject(loaded, prose_of(loaded))
    for check in EVENT_CHECKS:
        found = {problem.rule for problem in check.run(subject)}
        assert found <= set(check.rules)
        assert (RULES[identifier] in found) == (RULES[identifier] in check.rules)


@pytest.mark.parametrize("identifier", CASES)
def test_an_event_sets_aside_what_may_be_and_nothing_else(load: Load, identifier: str) -> None:
    found = {problem.id for problem in check_event(load(f"{CASES[identifier][0]}\nwaive: {{{identifier}: we know}}"))}
    assert found == ({"waive.used"} if RULES[identifier].waivable else {identifier, "waive.locked"})


def test_every_check_has_its_case() -> None:
    assert set(CASES) == {rule.id for check in EVENT_CHECKS for rule in check.rules}


@pytest.mark.parametrize("name", ["full/event.yaml", "smallest.yaml"])
def test_the_events_of_the_contract_raise_nothing(name: str) -> None:
    assert check_event(load_event(DATA / name)) == []


def test_a_run_past_midnight_is_no_mistake_and_of_days_nothing_can_be_said(load: Load) -> None:
    night = "programme:\n- {at: 23:30, action: Dance}\n- {at: 00:30, action: Farewell}"
    assert check_event(load(night, until="2026-05-18 01:00")) == []
    assert check_event(load("programme:\n- {at: 09:00, action: Tour}", until="2026-05-20 12:00")) == []


def test_a_waiver_leaves_its_check_out(load: Load) -> None:
    text = "purpose: Meet TBC and TBD\nnext_steps: [TBC]\nwaive: {residue.placeholder: they are banks}"
    (used,) = check_event(load(text))  # said once, however much it hides
    assert (used.id, used.severity) == ("waive.used", "info") and "they are banks" in used.message


@pytest.mark.parametrize("identifier", [id for id, rule in RULES.items() if rule.locked])
def test_what_protects_others_no_event_can_waive(load: Load, identifier: str) -> None:
    (locked,) = check_event(load(f"waive: {{{identifier}: no time}}"))
    assert (locked.id, locked.severity) == ("waive.locked", "error") and identifier in locked.message


def test_an_invented_quotation_is_told_though_its_event_waives_it(load: Load, tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text("We came as sailors.", "utf-8")
    text = (
        "people: {a: {name: A}}\n"
        "speeches: [{speaker: a, transcript: said.txt, quotes: [{text: We stay, status: approved}]}]\n"
        "waive: {quotations.verbatim: x}"
    )
    assert {problem.id for problem in check_event(load(text))} == {"quotations.verbatim", "waive.locked"}


def test_a_waiver_for_nothing_or_of_no_check_is_told(load: Load) -> None:
    text = "waive:\n  residue.placeholder: why\n  residue.placholder: why\n  lengths.lead: why\n  font.unshaped: why"
    unused, unknown = check_event(load(text))
    assert (unused.id, unused.severity, unused.place and unused.place.line) == ("waive.unused", "warning", 6)
    assert (unknown.id, unknown.hint) == ("waive.unknown", "did you mean `residue.placeholder`?")
    assert unknown.place and unknown.place.line == 7


def test_a_step_outside_the_event_says_how_it_may_stay(load: Load) -> None:
    wrong = CASES["dates.run-outside"][0]
    (problem,) = check_event(load(wrong))
    assert problem.hint
    line = problem.hint.split("`")[1]
    assert [each.id for each in check_event(load(f"{wrong}\n{line}"))] == ["waive.used"]


def test_an_event_with_waivers_is_told_the_line_to_add_to_them(load: Load) -> None:
    wrong = CASES["dates.run-outside"][0] + "\nwaive:\n  residue.placeholder: why\n"
    (hint,) = (each.hint or "" for each in check_event(load(wrong)) if each.id == "dates.run-outside")
    line = hint.split("`")[1]
    assert "waive.used" in [each.id for each in check_event(load(f"{wrong}  {line}"))]
