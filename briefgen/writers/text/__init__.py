"""The text writers: Document and theme in; plain text for an e-mail, or Markdown, out."""

from briefgen.writers.text.markdown import write_markdown
from briefgen.writers.text.plain import write_text

__all__ = ["write_markdown", "write_text"]
