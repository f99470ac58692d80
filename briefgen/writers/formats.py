"""The formats that papers are written in, one row each; a writer is imported when it is first used."""

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.themes import Theme
from briefgen.writers.faults import package_fault, pdf_fault, text_fault

Writer = Callable[[Document, Theme], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its writer, and a function that returns the fault of a finished file, None if it is complete."""

    write: Writer
    fault: Callable[[bytes], str | None] = text_fault


def _docx(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.docx import write_docx  # imported in the functions: keeps --help fast

    return write_docx(document, theme)


def _pdf(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.pdf import write_pdf

    return write_pdf(document, theme)


def _html(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.html import write_html

    return write_html(document, theme)


def _txt(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.text import write_text

    return write_text(document, theme)


def _md(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.text import write_markdown

    return write_markdown(document, theme)


# Key: the file's extension.
FORMATS: dict[str, Format] = {
    "docx": Format(_docx, package_fault),
    "pdf": Format(_pdf, pdf_fault),
    "html": Format(_html),
    "txt": Format(_txt),
    "md": Format(_md),
}
