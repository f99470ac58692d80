"""A problem says where, what and what to do, alike in words and in JSON."""

import pytest

from briefgen.errors import BriefgenError, DataError, OutputError, Place, Problem, TemplateError
from briefgen.rules.events import EVENT_END
from briefgen.rules.papers import CLEARANCE_OPEN
from briefgen.rules.tables import GUESTS_HEADING_UNKNOWN
from briefgen.rules.waivers import WAIVE_USED

END = Problem(EVENT_END, "the reception ends before it starts", Place("day.yaml", 34, 11), "swap the times")
REPLY = Problem(GUESTS_HEADING_UNKNOWN, "`reply` cannot be maybe", Place("guests.xlsx", sheet="Guests", cell="B7"))


def test_the_text_form_is_the_one_of_the_contract() -> None:
    assert str(END) == (
        "error[event.end]: the reception ends before it starts\n  --> day.yaml:34:11\nhint: swap the times"
    )
    assert str(REPLY) == "warning[guests.heading-unknown]: `reply` cannot be maybe\n  --> guests.xlsx:Guests!B7"
    assert str(Problem(WAIVE_USED, "so it is")) == "info[waive.used]: so it is"


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.xlsx", sheet="Guests"), "a.xlsx:Guests"),
    ],
)
def test_a_place_is_as_exact_as_it_is_known(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_json_has_what_is_known_and_nothing_else() -> None:
    assert END.as_json() == {
        "severity": "error",
        "id": "event.end",
        "file": "day.yaml",
        "line": 34,
        "column": 11,
        "message": "the reception ends before it starts",
        "hint": "swap the times",
    }
    assert set(REPLY.as_json()) == {"severity", "id", "file", "sheet", "cell", "message"}


@pytest.mark.parametrize("kind", [DataError, TemplateError, OutputError])
def test_an_error_carries_every_problem(kind: type[BriefgenError]) -> None:
    with pytest.raises(BriefgenError) as caught:
        raise kind([END, REPLY])
    assert caught.value.problems == (END, REPLY)
    assert str(caught.value) == f"{END}\n{REPLY}"
    assert kind(END).problems == (END,)


def test_what_is_not_known_is_left_out_of_the_json_form() -> None:
    assert Problem(WAIVE_USED, "so it is").as_json() == {
        "severity": "info",
        "id": "waive.used",
        "message": "so it is",
    }


def test_a_draft_takes_lightly_what_only_a_final_paper_must_not_have() -> None:
    assert [Problem(rule, "x", draft=True).severity for rule in (CLEARANCE_OPEN, EVENT_END)] == ["info", "error"]
    assert Problem(CLEARANCE_OPEN, "x").severity == "error"
