"""Names of events, people, kinds, themes and their files: one rule, valid in every file system and web address."""

import os
import re
import unicodedata
from pathlib import Path
from zlib import crc32

from briefgen.reading.disk import exists

LONGEST_NAME = 80
_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*\Z")
# Device names of Windows: reserved there for files and folders, with any extension and in any case.
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}


def name_fault(name: str) -> tuple[str, str] | None:
    """What is wrong with a name, and what to do; None for a valid one. Reserved names are checked by `is_reserved`."""
    if not _NAME.match(name):
        return "is not a short name", f"use a to z, 0 to 9 and hyphens alone, as in {slug(name) or 'okoro'}"
    if len(name) > LONGEST_NAME:
        return f"is too long: at most {LONGEST_NAME} characters", f"for example {name[:LONGEST_NAME].rstrip('-_')}"
    return None


def file_name_fault(name: str, what: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file or folder, and what to do; None if it is valid. A reserved one is not.

    The proposed name is that of `file_name`, which uses `what`: con-event.
    """
    if is_reserved(name):
        return "is a reserved name on Windows", f"for example {file_name(name, what)}"
    fault = name_fault(name)
    return (fault[0], f"use a to z, 0 to 9 and hyphens alone, as in {file_name(name, what)}") if fault else None


def is_reserved(name: str) -> bool:
    """Whether a name is reserved on Windows, also with an extension: nul, NUL.txt, com¹."""
    return name.casefold().partition(".")[0].rstrip(" ") in _DEVICES


def slug(text: str) -> str:
    """A text as a name: "Réception d'été" becomes "reception-d-ete"; empty if the text has no letter or digit."""
    from anyascii import anyascii  # has large tables: imported only when a name is made

    plain = "".join(
        unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or anyascii(letter)
        for letter in unicodedata.normalize("NFC", text)
    )
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:LONGEST_NAME].strip("-")


def file_name(text: str, what: str) -> str:
    """A name for a file or folder from a title or another name: never empty, never reserved.

    A text without letters or digits gets a checksum, so that two such names differ: event-8c736521.
    """
    name = slug(text) or f"{what}-{crc32(text.encode(errors='surrogatepass')):08x}"
    return f"{name[: LONGEST_NAME - len(what) - 1]}-{what}" if is_reserved(name) else name


def taken(path: Path) -> Path | None:
    """The existing path that conflicts with a new file or folder, also one that differs only in case."""
    wanted = unicodedata.normalize("NFC", path.name).casefold()
    try:
        there = sorted(entry.name for entry in os.scandir(path.parent))
    except OSError:
        return path if exists(path) else None
    return next(
        (path.with_name(name) for name in there if unicodedata.normalize("NFC", name).casefold() == wanted), None
    )
