"""Writes papers as text and as Markdown, and reads Markdown back with a CommonMark parser: what a reader sees of it."""

from typing import Any

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.document import Block, Paragraph
from briefgen.writers.text import write_markdown, write_text
from tests.documents import document_of, theme, words

HOSTILE = (
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "a_b_c", "_a_",
    "[x](y)", "-5", "- 5", "+ 5", "~~no~~", "~~~", "trailing \\", "space after \\ ", "\\*", "\\\\", "no\u00a0break",
    "\u00a0edge\u00a0", " lead", "trail  ", "    code", "\ttab\t", "===", "---", "- - -", "_ _ _", ":-:",
    "| a | b |", "> q", "&amp;", "&#35;", "```", "`x`", "<https://a.example>", "<!--", "[a]: b", "[ ] task",
    "[a](b]: c", "[^1]", "![x](y)", "wow!", "C #", "#", "2) b", "a * b", "**", "x | y", "[the Minister]",
    "5 < 6 > 4", "\\|", "—", "“Excellency”", "(대사)", "€", "*", "_", "=", "+",
)  # fmt: skip
values = st.one_of(
    st.sampled_from(HOSTILE),
    st.text("ab1.)-+*_#>=|:~`\\[](){}<>!&;\"' \t\u00a0€(대", min_size=1, max_size=12),
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=20),
)


def as_text(*blocks: Block, **around: Any) -> str:
    """The paper as plain text."""
    return write_text(document_of(*blocks, **around), theme()).decode("utf-8")


def as_markdown(*blocks: Block) -> str:
    """The paper as Markdown."""
    return write_markdown(document_of(*blocks), theme()).decode("utf-8")


def item(text: str, *inside: Block) -> tuple[Block, ...]:
    """An item of a list: a paragraph, and what stands under it."""
    return (Paragraph(words(text)), *inside)


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def printed(token: Token) -> str:
    """What a reader sees of a paragraph, heading or cell; tags of our own show nothing but a new line."""
    shown = {"softbreak": "\n", "hardbreak": "\n"}
    own = {"<br>": "\n", "<strong>": "", "</strong>": "", "<em>": "", "</em>": ""}
    return "".join(
        own[child.content] if child.type == "html_inline" else shown.get(child.type, child.content)
        for child in token.children or ()
    )


def texts(*blocks: Block) -> list[str]:
    return [printed(token) for token in parsed(as_markdown(*blocks)) if token.type == "inline"]


def shape(*blocks: Block) -> list[str]:
    return [token.type for token in parsed(as_markdown(*blocks)) if token.type.endswith("_open")]
