"""What is written as YAML is read back as it was."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.events import FieldText
from briefgen.sources.yaml.text import quoted, to_yaml

LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | LINES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LINES, inner, max_size=3),
    max_leaves=8,
)


@given(LINES)
def test_a_line_in_quotation_marks_is_the_same_line(text: str) -> None:
    assert yaml.safe_load(f"a: {quoted(text)}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "written"), [("plain", '"plain"'), ('say "so"', "'say \"so\"'"), ("it's \\", "'it''s \\'")]
)
def test_the_marks_are_those_that_need_least(text: str, written: str) -> None:
    assert quoted(text) == written


@given(PLAIN)
def test_values_come_back_in_their_order(value: object) -> None:
    assert yaml.safe_load(to_yaml(value)) == value


def test_text_that_knows_its_field_is_text() -> None:
    assert to_yaml({"b": FieldText("한", "title"), "a": [FieldText("x", "y")]}) == "b: 한\na:\n- x\n"
