"""The words of templates: sentences, dates and lists as a press officer would write them."""

from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from briefgen.events import FieldText, MonthDay
from briefgen.languages import find_language
from briefgen.templating.sandbox.filling import UnprintableError
from briefgen.templating.sandbox.named_values import NamedValues
from briefgen.templating.vocabulary import ITERATING, vocabulary

WORDS = vocabulary(find_language("en"))
EVENING = datetime(2026, 5, 17, 18, 30, tzinfo=ZoneInfo("Asia/Bangkok"))


def person(name: str, office: str = "", short_noun: str = "") -> NamedValues:
    return NamedValues("person", {"titled": name, "office": office, "short_noun": short_noun or name})


CASES: list[tuple[str, tuple[Any, ...], Any]] = [
    ("date", (EVENING,), "17 May 2026"),
    ("weekday_date", (EVENING,), "Sunday, 17 May 2026"),
    ("weekday", (EVENING,), "Sunday"),
    ("date", (None,), ""),
    ("clock", (EVENING,), "18:30"),
    ("clock", (time(9, 5),), "09:05"),
    ("clock", (None,), ""),
    ("zone", (None,), ""),
    ("zone", (EVENING,), "Asia/Bangkok, UTC+7"),
    ("zone", (EVENING.astimezone(UTC),), "UTC"),
    ("zone", (EVENING.astimezone(ZoneInfo("America/St_Johns")),), "America/St_Johns, UTC−2:30"),
    ("day_and_month", (MonthDay(2, 29),), "29 February"),
    ("number", (Decimal("1250.5"),), "1,250.5"),
    ("number", ("many",), "many"),
    ("ordinal", (212,), "212th"),
    ("ordinal", (None,), ""),
    ("plural", (1, "guest", "guests"), "guest"),
    ("plural", (0, "guest", "guests"), "guests"),
    ("and_list", ([],), ""),
    ("and_list", (["A", None, "", "B", "C"],), "A, B and C"),
    ("sentence", ("Trade doubled",), "Trade doubled."),
    ("sentence", ("Did it?",), "Did it?"),
    ("sentence", ("“It did.”",), "“It did.”"),
    ("sentence", ("Chargé d'affaires a.i.",), "Chargé d'affaires a.i."),
    ("sentence", ("",), ""),
    ("unstopped", ("Trade doubled.",), "Trade doubled"),
    ("unstopped", ("And then...",), "And then..."),
    ("joined_lines", (" one\n two \n\nthree",), "one two three"),
    ("first_sentences", ("One. Two! Three? Four.", 2), "One. Two!"),
    ("first_sentences", ("Served at the U.N. in Geneva. Speaks French.", 1), "Served at the U.N. in Geneva."),
    ("first_sentences", ("Served under Col. A. Han. Speaks French.", 1), "Served under Col. A. Han."),
    ("paragraphs", ("one\ntwo\n\n \nthree\n",), ["one two", "three"]),
    ("first_items", (["a", "b", "c"], 2), ["a", "b"]),
    ("without_scheme", ("https://norland.example/x",), "norland.example/x"),
    ("with_the", ("Reception",), "the Reception"),
    ("term", ("accepted",), "accepted"),
    ("with_the", ("The Hague talks",), "The Hague talks"),
    ("introductions", ([],), ""),
    ("introductions", ([person("A")],), "A"),
    ("introductions", ([person("A", "Mayor")],), "the Mayor, A,"),
    ("introductions", ([person("A", "Mayor"), person("B")],), "the Mayor, A, and B"),
    ("introductions", ([person("A"), person("B"), person("C")],), "A, B and C"),
    (
        "introductions",
        ([person("A", "Mayor"), person("B"), person("C", "Judge")],),
        "the Mayor, A; B; and the Judge, C,",
    ),
    ("addressees", ([],), ""),
    ("addressees", (["press", person("A", "Mayor", "the Mayor")],), "the press and the Mayor"),
    ("addressees", (["press", "partners", person("A")],), "the press, the partners and A"),
    ("addressees", (["all"],), "all"),
]


@pytest.mark.parametrize(("name", "given", "written"), CASES)
def test_a_word_writes(name: str, given: tuple[Any, ...], written: Any) -> None:
    assert WORDS[name](*given) == written


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("date", ("17 May",)), ("clock", (3,)), ("zone", ("UTC",)), ("day_and_month", ("05-17",)),
        ("introductions", (["Okoro"],)), ("addressees", ([NamedValues("fact", {})],)), ("sentence", (["a"],)),
    ],
)  # fmt: skip
def test_a_word_used_on_something_else_says_so(name: str, given: tuple[Any, ...]) -> None:
    with pytest.raises(UnprintableError):
        WORDS[name](*given)


@pytest.mark.parametrize("name", ["sentence", "unstopped", "upper_first", "lower_first", "joined_lines", "with_the"])
def test_a_text_keeps_its_field_through_a_word(name: str) -> None:
    changed = WORDS[name](FieldText("Trade doubled.", "speeches.0.points.0.text"))
    assert isinstance(changed, FieldText) and changed.field == "speeches.0.points.0.text"


def test_every_word_is_tried() -> None:
    tried = {name for name, _, _ in CASES} | {"upper_first", "lower_first", "markdown"}
    assert tried == set(WORDS)


def test_words_that_iterate_are_words() -> None:
    assert vocabulary(find_language("en")).keys() >= ITERATING
