"""Values stand aside while templates are parsed, and come back where their marks stand."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Text
from briefgen.document.slots import CLOSE, OPEN, SlottedMarkdown, holds_marks, slot

SLOTTED = SlottedMarkdown(f"# {slot(1)} and {slot(0)}", (Text("*a*", "one"), Text("b", "two")))


def test_pieces_are_words_of_the_template_and_values_with_their_fields() -> None:
    assert list(SLOTTED.pieces(SLOTTED.markdown)) == [
        Text("# "), Text("b", "two"), Text(" and "), Text("*a*", "one"),
    ]  # fmt: skip
    assert list(SLOTTED.pieces("")) == []


def test_a_part_as_one_string_and_as_a_person_reads_it() -> None:
    assert SLOTTED.plain(f"https://{slot(1)}.example") == "https://b.example"
    assert SLOTTED.readable() == "# ⟦b⟧ and ⟦*a*⟧"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=12))
def test_every_value_comes_back_as_it_was(values: list[str]) -> None:
    markdown = " ".join(map(slot, range(len(values))))
    assert SlottedMarkdown(markdown, tuple(map(Text, values))).plain(markdown) == " ".join(values)


def test_marks_in_data_are_seen() -> None:
    assert holds_marks(f"a{OPEN}") and holds_marks(f"{CLOSE}a")
    assert not holds_marks("⟦a⟧ {{ a }} 0")
