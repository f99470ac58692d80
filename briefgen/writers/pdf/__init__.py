"""The PDF writer: turns a Document and a theme into the bytes of a PDF."""

from briefgen.writers.pdf.writer import write_pdf

__all__ = ["write_pdf"]
