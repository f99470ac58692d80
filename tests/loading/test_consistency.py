"""A time zone is known, and the end comes after the start."""

from pathlib import Path

import pytest

from briefgen.loading import load_event
from tests.loading.good_event import GOOD, Spoilt, problems_of, prove, written


def test_office_defaults_give_the_time_zone(tmp_path: Path) -> None:
    written(tmp_path, "defaults: {timezone: Asia/Seoul}\n", "briefgen.yaml")
    event = load_event(written(tmp_path, GOOD.replace("timezone: Asia/Bangkok\n", ""))).event
    assert event.timezone == "Asia/Seoul" and str(event.start) == "2026-05-17 18:30:00+09:00"


BAD = [
    Spoilt("timezone:", "end: 2026-05-17 18:00\ntimezone:", "event.end", (3, 6), "ends before it starts", "swap"),
    Spoilt("timezone: Asia/Bangkok\n", "", "event.timezone", (1, 1), "no time zone", "Asia/Bangkok"),
    Spoilt("Asia/Bangkok", "Asia/Bankok", "event.timezone", (3, 11), "Asia/Bankok", "did you mean Asia/Bangkok?"),
    Spoilt("Asia/Bangkok", "Bangkok", "event.timezone", (3, 11), "Bangkok", "did you mean Asia/Bangkok?"),
    Spoilt("Asia/Bangkok", "../../etc/passwd", "event.timezone", (3, 11), "no time zone", "Asia/Bangkok"),
]  # fmt: skip


@pytest.mark.parametrize("case", BAD, ids=str)
def test_a_mistake_is_told_at_its_place(case: Spoilt, tmp_path: Path) -> None:
    prove(case, tmp_path)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("end: 2026-05-17 18:30\n", "the event ends when it starts"),
        ("end: 2026-05-17 18:00\ntype: reception\n", "the reception ends before it starts"),
        ("end: 2026-05-17 18:00 +00:00\n", None),
        ("end: 2026-05-17 18:31\n", None),
    ],
)
def test_an_end_comes_after_the_start_in_whatever_zone(more: str, message: str | None, tmp_path: Path) -> None:
    event = written(tmp_path, GOOD + more)
    if message is None:
        assert load_event(event).problems == ()
    else:
        assert [problem.message for problem in problems_of(event)] == [message]


def test_a_time_that_cannot_be_read_is_told_by_the_model_alone(tmp_path: Path) -> None:
    assert [each.id for each in problems_of(written(tmp_path, GOOD + "end: late\n"))] == ["event.value"]
    assert [each.id for each in problems_of(written(tmp_path, GOOD.replace("Asia/Bangkok", "[UTC]")))] == ["event.type"]
