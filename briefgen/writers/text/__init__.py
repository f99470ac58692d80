"""The text writers: turn a Document and a theme into plain text for an e-mail, or into Markdown."""

from briefgen.writers.text.markdown import write_markdown
from briefgen.writers.text.plain import write_text

__all__ = ["write_markdown", "write_text"]
