"""The Markdown reader: turns Markdown with slots into blocks of a Document."""

from briefgen.readers.markdown.lint import lint_words
from briefgen.readers.markdown.reader import parse

__all__ = ["lint_words", "parse"]
