"""A final paper waits until everybody has cleared it."""

import pytest

from tests.checks.cases import Write, in_paper, stands_at


def step(decision: str) -> str:
    return f"clearance:\n- office: Political section\n  decision: {decision}\n"


@pytest.mark.parametrize(
    ("decision", "said"),
    [("pending", "has not cleared the papers yet"), ("refused", "has refused clearance")],
)
def test_a_step_that_is_open_is_told_at_its_place(decision: str, said: str, write: Write) -> None:
    (problem,) = in_paper(step(decision), write, "press-summary")
    assert (problem.id, problem.severity) == ("clearance.open", "error")
    assert problem.message == f"Political section {said}"
    assert stands_at(problem) == decision and "decision: cleared" in (problem.hint or "")


def test_a_step_that_is_done_is_not(write: Write) -> None:
    assert in_paper(step("cleared"), write) == []
