"""The formats that papers are written in, one row each; a writer is imported when it is first used."""

from collections.abc import Callable

from briefgen.document import Document
from briefgen.themes import Theme

Writer = Callable[[Document, Theme], bytes]


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
FORMATS: dict[str, Writer] = {"docx": _docx, "pdf": _pdf, "html": _html, "txt": _txt, "md": _md}
