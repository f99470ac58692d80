"""The summary counts events, and tells one problem of many events once."""

from pathlib import Path

from briefgen.batch import Result, Tally
from briefgen.errors import Place, Problem
from briefgen.rules.outputs import OUTPUT_EDITED, OUTPUT_UNWRITABLE


def test_a_problem_of_many_events_is_told_once_with_the_first_places() -> None:
    tally = Tally()
    for n in range(41):
        edited = Problem(OUTPUT_EDITED, "edited", Place(f"out/{n}"), "look at it")
        tally.add(Result(Path(f"e{n}.yaml"), "built", None, (edited, edited)))
    tally.add(Result(Path("x.yaml"), "failed", None, (Problem(OUTPUT_UNWRITABLE, "the disk is full"),)))
    tally.add(Result(Path("y.yaml"), "unchanged", None, ()))
    assert list(tally.lines()) == [
        "error[output.unwritable]: 1 event: the disk is full", "  --> x.yaml", "",
        "warning[output.edited]: 41 events: edited", "  --> out/0", "  --> out/1", "  --> out/2",
        "hint: look at it", "",
        "43 events: 41 built, 1 unchanged, 1 failed",
    ]  # fmt: skip


def test_messages_that_differ_stand_at_their_places() -> None:
    tally = Tally()
    for name in "ab":
        tally.add(Result(Path(name), "built", None, (Problem(OUTPUT_EDITED, f"{name} was edited"),)))
    assert list(tally.lines())[:3] == [
        "warning[output.edited]: 2 events: a was edited", "  --> a (a was edited)", "  --> b (b was edited)",
    ]  # fmt: skip
