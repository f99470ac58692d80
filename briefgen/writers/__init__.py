"""Writers: Document + Theme → bytes, a format each; the table of formats stands in `formats`."""

from briefgen.writers.content import content_digest
from briefgen.writers.formats import FORMATS, Writer

__all__ = ["FORMATS", "Writer", "content_digest"]
