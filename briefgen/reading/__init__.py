"""The one door through which files are read, and how a text file becomes a text."""

from briefgen.reading.disk import (
    changed_at,
    exists,
    in_words,
    is_file,
    is_folder,
    is_inside,
    matching,
    read_bytes,
    relative_to,
    resolved,
    shown,
)
from briefgen.reading.text_file import LARGEST_TEXT, read_text

__all__ = [
    "LARGEST_TEXT",
    "changed_at",
    "exists",
    "in_words",
    "is_file",
    "is_folder",
    "is_inside",
    "matching",
    "read_bytes",
    "read_text",
    "relative_to",
    "resolved",
    "shown",
]
