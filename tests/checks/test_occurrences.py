"""Forms are found as looking for each of them would find them."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.occurrences import Occurrences

WORDS = st.text("ab", max_size=5)


@given(st.lists(WORDS, max_size=8), st.text("abc", max_size=30))
def test_each_form_in_a_text_is_found_once(forms: list[str], text: str) -> None:
    found = list(Occurrences(forms).found_in(text))
    assert sorted(found) == sorted({form for form in forms if form and form in text})


def test_a_form_within_another_is_found_too() -> None:
    occurrences = Occurrences(["she", "he", "hers", "his"])
    assert list(occurrences.found_in("ushers")) == ["she", "he", "hers"]
    assert list(occurrences.found_in("")) == []
