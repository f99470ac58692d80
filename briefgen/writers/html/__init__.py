"""The HTML writer: Document and theme in, one self-contained page out."""

from briefgen.writers.html.writer import write_html

__all__ = ["write_html"]
