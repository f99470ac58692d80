"""Writers: Document + Theme → bytes, a format each; the table of formats stands in `formats`."""

from briefgen.writers.formats import FORMATS, Writer

__all__ = ["FORMATS", "Writer"]
