"""Markdown read section by section gives what reading it whole gives; sections of one shape are parsed once."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.errors import TemplateError
from briefgen.readers.markdown import parse, sections
from briefgen.readers.markdown.nodes import MarkdownNode

LINES = [
    "", "", "", "# Title", "## Heading", "### {.x}", "words", "more *words*", "- item", "- # heading in an item",
    "  continued", "    far in", "1. first", "> quoted", "> ::: note", "> :::", "> # heading", "::: note",
    "::: note Label", "::: cards", "::: details", "::: box", ":::", "  :::", "    :::", "::::", "{.lead}", "{.kicker}",
    '{widths="1 2"}', "| a | b |", "|---|---|", "| c | d |", f"| {slot(0)} | {slot(1)} |", f"- {slot(1)}",
    f"## {slot(0)}", "---", "***", "[words]{.end}", "a  ", "- **Label** words", "\\", "#", "#hash",
]  # fmt: skip


def read(source: SlottedMarkdown) -> object:
    """The blocks, or the problem with its line."""
    try:
        return parse(source)
    except TemplateError as error:
        return error.problems


def whole(markdown: str) -> Iterator[str]:
    """The text as one section."""
    yield markdown


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_cut_or_whole_it_reads_the_same(lines: list[str]) -> None:
    source = SlottedMarkdown("\n".join(lines), (Text("one", "title"), Text("two", "type")))
    with patch.object(sections, "_cut", whole):
        expected = read(source)
    assert read(source) == expected


def test_sections_of_one_shape_are_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def kept(shape: str) -> MarkdownNode:
        parsed.append(shape)
        return sections._parsed(shape)

    monkeypatch.setattr(sections, "_kept", kept)
    markdown = f"# T\n\n## {slot(0)}\n\n- {slot(1)}\n\n## {slot(3)}\n\n- {slot(2)}"
    source = SlottedMarkdown(markdown, tuple(Text(name, name) for name in ("a", "b", "c", "d")))
    found = list(sections.sections_of(source))
    assert parsed == ["# T", f"## {slot(0)}\n\n- {slot(1)}", f"## {slot(0)}\n\n- {slot(1)}"]
    assert [[value.text for value in section.source.values] for section in found] == [[], ["a", "b"], ["d", "c"]]
    assert [section.line for section in found] == [0, 2, 6]


def test_the_longest_shapes_are_not_kept() -> None:
    before = sections._kept.cache_info().currsize
    list(sections.sections_of(SlottedMarkdown("words " * 5_000)))
    assert sections._kept.cache_info().currsize == before
