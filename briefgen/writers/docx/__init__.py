"""The Word writer: turns a Document and a theme into the bytes of a DOCX."""

from briefgen.writers.docx.writer import write_docx

__all__ = ["write_docx"]
