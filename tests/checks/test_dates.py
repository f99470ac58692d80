"""Dates and times: what adds up, and what can happen."""

import pytest

from briefgen.checks import check_event
from briefgen.loading import load_event
from briefgen.rules.content import DATES_ORDINAL, DATES_RUN_OUTSIDE, DATES_RUN_OVERLAP
from tests.checks.cases import Case, Write, in_event, prove_of_event

CASES = [
    Case(
        DATES_ORDINAL,
        "occasions:\n- {name: Day, since: 1814, ordinal: 211}",
        "211",
        "Day: 2026 is the 212th year after 1814, not the 211th",
        "occasions:\n- {name: Day, since: 1814, ordinal: 212}\n- {name: Day, since: 1814}\n- {name: Day, ordinal: 3}",
    ),
    Case(
        DATES_RUN_OUTSIDE,
        "programme:\n- {at: 21:31, action: Late}",
        "21:31",
        "'Late' at 21:31 lies outside the event",
        "programme:\n- {at: 21:30, action: Guests leave}\n- {at: 18:00, action: Early}\n"
        "principal: {person: a, arrives: 18:00}\npeople: {a: {name: A}}",
    ),
    Case(
        DATES_RUN_OVERLAP,
        "people: {a: {name: A}}\nprogramme:\n- {at: 19:00, minutes: 60, action: Long, lead: a}\n"
        "- {at: 19:10, minutes: 1, action: Short}\n- {at: 19:59, action: Next, lead: a}",
        "19:59",
        "'Next' starts while A still leads another step",
        "people: {a: {name: A}, b: {name: B}}\nprogramme:\n- {at: 19:00, minutes: 60, action: Long, lead: a}\n"
        "- {at: 19:10, minutes: 1, action: Short, lead: b}\n- {at: 20:00, action: Next, lead: a}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)


def test_a_run_past_midnight_is_no_mistake_and_of_days_nothing_can_be_said(write: Write) -> None:
    night = "programme:\n- {at: 23:30, action: Dance}\n- {at: 00:30, action: Farewell}"
    assert check_event(load_event(write(night, until="2026-05-18 01:00"))) == []
    tour = "programme:\n- {at: 09:00, action: Tour}"
    assert check_event(load_event(write(tour, until="2026-05-20 12:00"))) == []


def test_a_step_outside_the_event_says_how_it_may_stay(write: Write) -> None:
    wrong = next(case.wrong for case in CASES if case.rule is DATES_RUN_OUTSIDE)
    (problem,) = in_event(wrong, write)
    assert problem.hint and problem.hint.startswith("correct the time")
    line = problem.hint.split("`")[1]
    assert [each.id for each in in_event(f"{wrong}\n{line}", write)] == ["waive.used"]


def test_an_event_with_waivers_is_told_the_line_to_add_to_them(write: Write) -> None:
    wrong = next(case.wrong for case in CASES if case.rule is DATES_RUN_OUTSIDE)
    wrong += "\nwaive:\n  residue.placeholder: why\n"
    (hint,) = (each.hint or "" for each in in_event(wrong, write) if each.rule is DATES_RUN_OUTSIDE)
    line = hint.split("`")[1]
    assert "waive.used" in [each.id for each in in_event(f"{wrong}  {line}", write)]


@pytest.mark.parametrize(
    ("at", "outside"), [("17:00", True), ("18:29", True), ("18:30", False), ("06:30", True), ("06:29", False)]
)
def test_a_step_long_before_the_opening_is_of_the_next_day(at: str, outside: bool, write: Write) -> None:
    night = write(f"programme:\n- {{at: {at}, action: Dance}}", until="2026-05-18 07:00")
    told = [f"'Dance' at {at} lies outside the event"] if outside else []
    assert [problem.message for problem in check_event(load_event(night))] == told


def test_steps_that_take_no_time_may_be_at_one_time(write: Write) -> None:
    steps = "- {at: 19:00, action: Bow, lead: a}\n- {at: 19:00, action: Speak, lead: a, minutes: 5}\n"
    assert in_event(f"people: {{a: {{name: A}}}}\nprogramme:\n{steps}", write) == []
    busy = in_event(f"people: {{a: {{name: A}}}}\nprogramme:\n{steps}- {{at: 19:04, action: Go, lead: a}}", write)
    assert [problem.message for problem in busy] == ["'Go' starts while A still leads another step"]


def test_a_right_anniversary_does_not_hide_a_wrong_one(write: Write) -> None:
    days = "occasions:\n- {name: Day, since: 1814, ordinal: 212}\n- {name: Other, since: 2000, ordinal: 3}"
    assert [problem.message for problem in in_event(days, write)] == [
        "Other: 2026 is the 26th year after 2000, not the 3rd"
    ]


@pytest.mark.parametrize(("until", "judged"), [("2026-05-18 18:30", True), ("2026-05-18 18:31", False)])
def test_of_more_than_a_day_and_a_night_nothing_can_be_said(until: str, judged: bool, write: Write) -> None:
    event = write("programme:\n- {at: 17:00, action: Walk}", until=until)
    assert bool(check_event(load_event(event))) == judged


def test_the_run_begins_when_the_principal_arrives_if_that_is_before_the_start(write: Write) -> None:
    text = "principal: {person: a, arrives: 17:15}\npeople: {a: {name: A}}\nprogramme:\n- {at: %s, action: Wait}"
    assert in_event(text % "17:20", write) == []
    assert [problem.id for problem in in_event(text % "17:10", write)] == ["dates.run-outside"]


def test_a_short_step_within_a_long_one_does_not_end_it(write: Write) -> None:
    steps = (
        "- {at: 19:00, minutes: 60, action: Long, lead: a}\n- {at: 19:10, minutes: 5, action: Short, lead: a}\n"
        "- {at: 19:30, action: Late, lead: a}"
    )
    found = in_event(f"people: {{a: {{name: A}}}}\nprogramme:\n{steps}", write)
    assert [problem.message.split()[0] for problem in found] == ["'Short'", "'Late'"]
