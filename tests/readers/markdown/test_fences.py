"""What stands on the line of a fence, and the text inside it as it is written."""

import pytest

from briefgen.document.slots import SlottedMarkdown
from briefgen.readers.markdown.fences import fence_attributes, fence_name, fence_text
from briefgen.readers.markdown.grammar import grammar
from briefgen.readers.markdown.nodes import MarkdownNode, nest

KNOWN = {"kind", "title"}


def fence(markdown: str) -> MarkdownNode:
    return nest(grammar().parse(markdown)).children[0]


@pytest.mark.parametrize(
    "line",
    [
        '::: chart {kind=bars title="Trade in goods"}',
        '::: {.chart kind=bars title="Trade in goods"}',
        '{title="Trade in goods"}\n::: chart {kind=bars}',
    ],
)
def test_attributes_stand_in_braces_on_the_line_or_above_it(line: str) -> None:
    node = fence(f"{line}\nx\n:::")
    assert fence_name(node) == "chart"
    assert fence_attributes(node, KNOWN) == {"kind": "bars", "title": "Trade in goods"}


def test_a_fence_may_have_none() -> None:
    assert fence_attributes(fence("::: chart\nx\n:::"), KNOWN) == {}


@pytest.mark.parametrize("line", ["::: chart bars", "::: chart {kind=bars", "::: chart {kind=bars} Trade"])
def test_other_words_are_refused_with_an_example(line: str) -> None:
    with pytest.raises(ValueError, match="kind=bars title="):
        fence_attributes(fence(f"{line}\nx\n:::"), KNOWN)


def test_an_unknown_attribute_is_refused() -> None:
    with pytest.raises(ValueError, match="'colour' means nothing here"):
        fence_attributes(fence("::: chart {colour=red}\nx\n:::"), KNOWN)


def test_another_word_that_begins_alike_opens_no_fence() -> None:
    assert fence("::: charts\nx\n:::").type == "paragraph"


def test_the_text_inside_is_read_letter_for_letter() -> None:
    markdown = "::: qr\nhttps://a.example/_x_*y*\n:::"
    assert fence_text(fence(markdown), SlottedMarkdown(markdown)) == "https://a.example/_x_*y*"
