"""The summary counts events and problems of files, and tells one problem of many events once."""

from pathlib import Path

from briefgen.batch import Result, lines_of_files, summary
from briefgen.errors import Place, Problem
from briefgen.rules.events import EVENT_END
from briefgen.rules.outputs import OUTPUT_EDITED, OUTPUT_UNWRITABLE
from briefgen.rules.seasons import SEASON_EVENT_UNKNOWN


def test_a_problem_of_many_events_is_told_once_with_the_first_places() -> None:
    results = []
    for n in range(41):
        edited = Problem(OUTPUT_EDITED, "edited", Place(f"out/{n}"), "look at it")
        results.append(Result(Path(f"e{n}.yaml"), "built", None, (edited, edited)))
    results.append(Result(Path("x.yaml"), "failed", None, (Problem(OUTPUT_UNWRITABLE, "the disk is full"),)))
    results.append(Result(Path("y.yaml"), "unchanged", None, ()))
    assert list(summary(results)) == [
        "error[output.unwritable]: 1 event: the disk is full", "  --> x.yaml", "",
        "warning[output.edited]: 41 events: edited", "  --> out/0", "  --> out/1", "  --> out/2", "  and 38 more",
        "hint: look at it", "",
        "43 events: 41 built, 1 unchanged, 1 failed",
    ]  # fmt: skip


def test_messages_and_hints_that_differ_stand_at_their_places() -> None:
    results = [
        Result(
            Path(name),
            "failed",
            None,
            (Problem(EVENT_END, f"`start` is no time: {name}", None, f"not `{name}`"),),
        )
        for name in "abcd"
    ]
    assert list(summary(results)) == [
        "error[event.end]: 4 events: `start` is no time: a",
        "  --> a (`start` is no time: a)", "      hint: not `a`",
        "  --> b (`start` is no time: b)", "      hint: not `b`",
        "  --> c (`start` is no time: c)", "      hint: not `c`", "  and 1 more", "",
        "4 events: 0 built, 0 unchanged, 4 failed",
    ]  # fmt: skip


def test_the_most_frequent_are_told_and_the_others_counted() -> None:
    words = [chr(ord("a") + n) * 3 for n in range(22)]
    results = [
        Result(Path(f"{n}"), "failed", None, (Problem(EVENT_END, word),)) for n, word in enumerate([*words, "vvv"])
    ]
    lines = list(summary(results))
    assert lines[0] == "error[event.end]: 2 events: vvv"
    assert sum(line.startswith("error") for line in lines) == 20
    assert lines[-3:-1] == ["and 2 other problems: --report FILE.html tells all", ""]


def test_problems_of_files_are_told_once_and_counted() -> None:
    files = [
        Problem(SEASON_EVENT_UNKNOWN, f"there is no event `{n}`", Place("s.xlsx", sheet="Guests", cell=f"A{n}"), "mend")
        for n in range(2, 7)
    ]
    assert list(lines_of_files(files)) == [
        "error[season.event-unknown]: 5 times: there is no event `2`",
        "  --> s.xlsx:Guests!A2 (there is no event `2`)", "  --> s.xlsx:Guests!A3 (there is no event `3`)",
        "  --> s.xlsx:Guests!A4 (there is no event `4`)", "  and 2 more", "hint: mend", "",
    ]  # fmt: skip
    assert next(summary([], files)) == ("5 problems of files, the first: there is no event `2` (s.xlsx:Guests!A2)")
    assert next(summary([], files[:1])) == "1 problem of files: there is no event `2` (s.xlsx:Guests!A2)"
    assert list(lines_of_files([Problem(OUTPUT_EDITED, "edited")])) == ["warning[output.edited]: edited", ""]
