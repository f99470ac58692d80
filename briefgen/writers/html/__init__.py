"""The HTML writer: turns a Document and a theme into one self-contained page."""

from briefgen.writers.html.writer import write_html

__all__ = ["write_html"]
