"""The PDF writer: a Document and a theme in, the bytes of a PDF out."""

from briefgen.writers.pdf.writer import write_pdf

__all__ = ["write_pdf"]
