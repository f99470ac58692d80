"""Text files: limited in size, decoded from UTF-8, refused with one clear problem otherwise."""

from pathlib import Path

from briefgen.characters import character_problem, forbidden_character, line_and_column
from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import read_bytes, shown
from briefgen.rules.files import FILE_BOM, FILE_CHARACTER, FILE_ENCODING, FILE_NO_TEXT

LARGEST_TEXT = 10_000_000  # bytes
_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_NO_TEXT = {
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "a Word or Excel file from before 2007, or one with a password",
    b"%PDF-": "a PDF",
    b"\x1f\x8b": "a packed file",
}
_SAVE_AS = "save the file as UTF-8 (Notepad: Save as, Encoding: UTF-8; Excel: Save as, CSV UTF-8)"


def read_text(path: Path, named_at: Place | None = None, *, bom: bool = False) -> str:
    """A file's text, with newlines as line ends.

    `bom` permits a byte order mark, which Excel and Notepad write. Raises DataError like `read_bytes`, and for text
    that is not UTF-8 or contains a forbidden character.
    """
    return decode(read_bytes(path, LARGEST_TEXT, named_at), shown(path), bom=bom)


def decode(data: bytes, file: str, *, bom: bool = False) -> str:
    """Decode the bytes of a file; see `read_text`."""
    for start, what in _NO_TEXT.items():
        if data.startswith(start):
            hint = "save its text as plain text in UTF-8, or name the file that was meant"
            raise DataError(Problem(FILE_NO_TEXT, f"this is {what}, not plain text", Place(file), hint))
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            message = f"the file is in {encoding}, not in UTF-8"
            raise DataError(Problem(FILE_ENCODING, message, Place(file, 1, 1), _SAVE_AS))
    if data.startswith(b"\xef\xbb\xbf"):
        if not bom:
            message = "the file starts with a byte order mark (BOM)"
            hint = "save the file as UTF-8 without BOM"
            raise DataError(Problem(FILE_BOM, message, Place(file, 1, 1), hint))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        wide = b"\x00" in data[:200]
        message = "the file is in UTF-16, not in UTF-8" if wide else "this is not UTF-8"
        place = Place(file, *line_and_column(before, len(before)))
        raise DataError(Problem(FILE_ENCODING, message, place, _SAVE_AS)) from None
    position = forbidden_character(text)
    if position is not None:
        raise DataError(_forbidden(text, position, file))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _forbidden(text: str, position: int, file: str) -> Problem:
    place = Place(file, *line_and_column(text, position))
    if text[position] == "\0":
        message = "the file holds a NUL byte: it is not plain text"
        return Problem(FILE_CHARACTER, message, place, _SAVE_AS)
    found = character_problem(text[position], place)
    assert found is not None
    return found
