"""What is said once of all the rows of a guest list."""

from pathlib import Path

from briefgen.errors import Place
from briefgen.loading.guest_warnings import GuestListWarnings
from briefgen.sources import Scalar
from tests.loading.guest_lists import loaded


def test_replies_in_words_of_ones_own_are_one_warning_and_count_as_none(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Surname", "Reply"], ["A", "Accepted"], ["B", "perhaps"], ["C", "perhaps"], ["D", "?"]]
    event = loaded(tmp_path, *rows)
    (problem,) = event.problems
    assert (problem.severity, problem.id) == ("warning", "guests.reply-unknown")
    assert problem.message.startswith("3 replies are not understood") and problem.message.endswith(
        "perhaps (2 times), ?"
    )
    assert problem.place and problem.place.cell == "B3" and problem.hint and "no reply" in problem.hint
    assert [guest.reply for guest in event.event.guests] == ["accepted", None, None, None]
    (problem,) = loaded(tmp_path, ["Surname", "Reply"], ["A", "acepted"]).problems
    assert problem.hint == "did you mean `accepted`?"


def test_the_heading_of_a_section_is_no_guest(tmp_path: Path) -> None:
    rows: list[list[object]] = [["No", "Surname"], ["GOVERNMENT"], [1, "Roy"], ["CORPS"], [2, "Doe"]]
    event = loaded(tmp_path, *rows)
    (problem,) = event.problems
    assert (problem.severity, problem.id) == ("info", "guests.section")
    assert problem.message.endswith(": GOVERNMENT, CORPS") and problem.place and problem.place.cell == "A2"
    assert [guest.surname for guest in event.event.guests] == ["Roy", "Doe"]


def test_of_many_words_the_first_are_shown_and_long_ones_in_part() -> None:
    warnings = GuestListWarnings()
    for number in range(9):
        assert warnings.reply(Scalar(f"{number}{'x' * 50}", Place("f", number + 1))) is None
    assert warnings.reply(Scalar(" No  REPLY ", Place("f", 99))) == "no reply"
    (problem,) = warnings.problems()
    assert problem.place == Place("f", 1)
    assert problem.message.startswith(
        "9 replies are not understood, and count as none: 0"
    ) and problem.message.endswith(f"7{'x' * 39} …")
    assert "8x" not in problem.message


def test_of_a_list_without_oddities_nothing_is_said() -> None:
    assert list(GuestListWarnings().problems()) == []
