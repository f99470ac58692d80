"""Writers: one per format, each turns a Document and a theme into bytes; `formats` is the table of formats."""

from briefgen.writers.content import content_digest
from briefgen.writers.formats import FORMATS, Format, Writer

__all__ = ["FORMATS", "Format", "Writer", "content_digest"]
