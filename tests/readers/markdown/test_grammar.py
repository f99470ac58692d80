"""The grammar takes nothing for markup that people write as words, and tells attributes that mean nothing."""

import pytest

from briefgen.readers.markdown.grammar import FENCES, attributes, grammar, length, role


@pytest.mark.parametrize(
    "text",
    [
        "    four spaces",
        "\tIndented",
        "```\nfence\n```",
        "`ticks`",
        "<b>bold</b>",
        "<!-- remark -->",
        "<press@norland.example>",
        "[label]: https://a.example",
        "Underlined\n===",
        "https://a.example",
    ],
)
def test_ordinary_words_stay_words(text: str) -> None:
    opened, inline, _ = grammar().parse(text)
    assert opened.type == "paragraph_open"
    assert {token.type for token in inline.children or ()} <= {"text", "softbreak"}


@pytest.mark.parametrize("name", FENCES)
def test_each_fence_is_a_block(name: str) -> None:
    assert grammar().parse(f":::{name}\nwords\n:::")[0].type == f"container_{name}_open"


def test_a_link_is_left_as_it_is_for_the_reader_to_judge() -> None:
    link, *_ = grammar().parse("[a](javascript:é)")[1].children or []
    assert link.attrs["href"] == "javascript:é"


def test_attributes_are_those_that_mean_something() -> None:
    assert attributes({"widths": "1 2", "style": "text-align:right", "start": 3}, {"widths"}) == {"widths": "1 2"}
    with pytest.raises(ValueError, match=r"'width' means nothing here \(known: summary, widths\)"):
        attributes({"width": "1"}, {"widths", "summary"})
    with pytest.raises(ValueError, match=r"known: none"):
        attributes({"id": "x"}, set())


def test_a_class_names_a_role_or_is_refused() -> None:
    assert role({"class": "small"}, ("lead", "small"), "body") == "small"
    assert role({}, ("lead", "small"), "body") == "body"
    with pytest.raises(ValueError, match=r"'\.huge' means nothing here \(known: \.lead, \.small\)"):
        role({"class": "huge"}, ("lead", "small"), "body")


@pytest.mark.parametrize("width", ["0", "-5", "nan", "inf", "1001", "abc", "5cm", ""])
def test_a_width_that_no_page_has_is_told_in_words(width: str) -> None:
    with pytest.raises(ValueError, match="write it in millimetres, as in width=80"):
        length(width)


def test_a_width_is_in_millimetres() -> None:
    assert (length("80"), length("35.5mm")) == (80, 35.5)
