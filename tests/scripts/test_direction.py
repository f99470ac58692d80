"""The levels of a text are those of the Unicode rules, by the word of a library that applies all of them."""

import re

import pytest
from bidi import get_display
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.scripts import embedding_levels, marks_around


def shown(text: str, rtl: bool, isolated: tuple[tuple[int, int], ...] = ()) -> str:
    """The text from left to right by its levels (rule L2), without mirrored brackets."""
    levels = embedding_levels(text, rtl, isolated) or [0] * len(text)
    order = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    return "".join(text[index] for index in order)


@pytest.mark.parametrize("text", ["plain", "Ελληνικά 5", "ខ្មែរ", ""])
def test_a_text_from_left_to_right_has_no_levels(text: str) -> None:
    assert embedding_levels(text, False) is None


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("Ms Leila Haddad (ليلى حداد), 5 نوفمبر, met", False),
        ("(ليلى) حداد 12 April", False),
        ("שרה לוי 2025 (born 1970)", True),
        ("a [ב (ג) d] ה", True),
    ],
)
def test_names_in_a_line_stand_where_the_rules_have_them(text: str, rtl: bool) -> None:
    assert shown(text, rtl) == get_display(text, base_dir="R" if rtl else "L")


@given(st.text("ab אבعر12,.(): -", max_size=14).map(str.strip), st.booleans())
def test_any_line_stands_as_the_library_shows_it(text: str, rtl: bool) -> None:
    assume(not re.search(r"(?:^|[ (])-\d", text))
    assert shown(text, rtl) == get_display(text, base_dir="R" if rtl else "L")


def test_controls_of_direction_have_the_level_of_what_is_before_them() -> None:
    assert embedding_levels("\u2067ab\u2069 א", False) is not None
    assert len(embedding_levels("א\u2066ab\u2069\u200f", False) or ()) == 6


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("הטמפרטורה -20 מעלות", True, "תולעמ -20 הרוטרפמטה"),
        ("درجة \u221220", True, "\u221220 ةجرد"),
        ("(+5) א", True, "א )+5("),
        ("the א -20 ב end", False, "the ב -20 א end"),
        ("א 5-20", True, "5-20 א"),
    ],
)
def test_the_sign_of_a_number_stands_before_it(text: str, rtl: bool, expected: str) -> None:
    assert shown(text, rtl) == expected


@pytest.mark.parametrize(
    ("parts", "rtl", "seen"),
    [
        (("<שרה>", ", ", "<+999 20 5550>"), False, "הרש, +999 20 5550"),
        (("<שרה לוי>", ", 17 MAY"), False, "יול הרש, 17 MAY"),
        (("with <שרה>", "; 2 children"), False, "with הרש; 2 children"),
        (("<שרה 5>", " 6"), False, "5 הרש 6"),
        (("<Ms שרה>", ", 5 a"), False, "Ms הרש, 5 a"),
        (("א ", "<+999 20 5550>", ", ", "<-20 C>", "."), True, ".-20 C ,+999 20 5550 א"),
        (("א ", "<Norland>", ", 5"), True, "5 ,Norland א"),
        (("a ", "<שרה 5>", " b"), True, "a 5 הרש b"),
    ],
)
def test_a_value_stands_in_its_own_direction_and_leaves_the_words_around_it_alone(
    parts: tuple[str, ...], rtl: bool, seen: str
) -> None:
    text, isolated = "", []
    for part in parts:
        if part.endswith(">"):
            before, _, value = part[:-1].partition("<")
            text += before
            isolated.append((len(text), len(text) + len(value)))
            text += value
        else:
            text += part
    assert shown(text, rtl, tuple(isolated)) == seen


@pytest.mark.parametrize(
    ("value", "rest", "rtl", "seen"),
    [
        ("שרה לוי", ", 17 MAY", False, "יול הרש, 17 MAY"),
        ("(שרה)!", " 5", False, "!)הרש( 5"),
        ("-20 %", ", 5", True, "5 ,-20 %"),
        ("Norland", ", 5", True, "5 ,Norland"),
    ],
)
def test_marks_isolate_a_value_for_a_program_that_applies_the_rules(
    value: str, rest: str, rtl: bool, seen: str
) -> None:
    before, after = marks_around(value, rtl)
    whole = shown(before + value + after + rest, rtl)
    assert whole.translate({0x200E: None, 0x200F: None}) == seen
