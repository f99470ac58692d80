"""What nobody foresaw is told with its place in the program and how to report it."""

from pathlib import Path

from briefgen.pipeline.unforeseen import unforeseen
from briefgen.themes import find_theme


def test_a_fault_is_told_with_the_last_line_of_our_own_that_it_passed_through() -> None:
    try:
        find_theme("plain", 1)  # type: ignore[arg-type]  # the mistake of a programmer
    except Exception as error:
        problem = unforeseen(error, "briefgen check a.yaml", Path("a.yaml"))
    assert problem.id == "briefgen.fault" and str(problem.place) == "a.yaml"
    assert "line" in problem.message and ".py" in problem.message
    assert problem.hint == "report it with what this prints: BRIEFGEN_DEBUG=1 briefgen check a.yaml"


def test_a_fault_of_elsewhere_without_words_is_told_too() -> None:
    problem = unforeseen(ZeroDivisionError(), "briefgen schema")
    assert "(ZeroDivisionError; outside its own code; version " in problem.message and problem.place is None
