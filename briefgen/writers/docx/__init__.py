"""The Word writer: Document and theme in, the bytes of a DOCX out."""

from briefgen.writers.docx.writer import write_docx

__all__ = ["write_docx"]
