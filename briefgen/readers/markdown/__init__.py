"""Markdown with slots → Document blocks."""

from briefgen.readers.markdown.reader import parse

__all__ = ["parse"]
