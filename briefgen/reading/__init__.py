"""Reading files: the only functions that access the disk for reading, and the decoding of text files."""

from briefgen.reading.disk import (
    exists,
    glanced,
    in_words,
    is_closed,
    is_file,
    is_folder,
    is_inside,
    matching,
    read_bytes,
    relative_to,
    resolved,
    shown,
)
from briefgen.reading.record import NOTHING, Question, Record, answer_now, kept, note_again, recording, remembered
from briefgen.reading.text_file import LARGEST_TEXT, read_text

__all__ = [
    "LARGEST_TEXT",
    "NOTHING",
    "Question",
    "Record",
    "answer_now",
    "exists",
    "glanced",
    "in_words",
    "is_closed",
    "is_file",
    "is_folder",
    "is_inside",
    "kept",
    "matching",
    "note_again",
    "read_bytes",
    "read_text",
    "recording",
    "relative_to",
    "remembered",
    "resolved",
    "shown",
]
