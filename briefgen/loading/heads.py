"""What a data file is, at a glance: whether it holds an event, and the id of that event."""

import re
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import DataError
from briefgen.loading.source import EventRow, Source
from briefgen.names import file_name
from briefgen.reading import LARGEST_TEXT, read_bytes
from briefgen.sources import Mapping, Scalar, read_data

# Most files are YAML in blocks, where a line begins with a key of the first level, an item of a list or a remark.
# To read such a file whole for the sake of two keys would take a hundred times as long.
_KEY = re.compile(rb"^([A-Za-z_]+):(?:[ \t]+([^\r\n]*?))?[ \t]*\r?$", re.MULTILINE)
_OTHERWISE = re.compile(rb"^(?:[^\sA-Za-z_#-]|-\S|[A-Za-z_]+(?:[^A-Za-z_:]|:\S))", re.MULTILINE)
_GOES_ON = re.compile(rb"^title:[^\n]*\n[ \t\r\n]*[ \t][^ \t\r\n]", re.MULTILINE)
_NULL = 5  # letters that `null`, `true` and the like have at most
_PLAIN_ID = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Head:
    """Whether a file holds an event (it has a title and a start), and the id of it.

    `title` is the first line of the event's, for lists of files.
    """

    is_event: bool
    event_id: str
    title: str = ""


def read_head(source: Source) -> Head | None:
    """What the file is; None where it cannot be read. The id is the one that it gives, or what its name makes."""
    if isinstance(source, EventRow):
        return Head(True, source.id, _first_line(source.node))
    try:
        return _glance(source) or _read(source)
    except DataError:
        return None


def _glance(path: Path) -> Head | None:
    if path.suffix.lower() not in (".yaml", ".yml"):
        return None
    data = read_bytes(path, LARGEST_TEXT)
    if _OTHERWISE.search(data):
        return None
    keys = {match[1].decode(): (match[2] or b"").decode("utf-8", "replace") for match in _KEY.finditer(data)}
    name = keys.get("id", _named_after(path))
    title = "" if "title" not in keys else None if _GOES_ON.search(data) else _line(keys["title"])
    if title is None or not _PLAIN_ID.fullmatch(name):
        return None
    return Head({"title", "start"} <= keys.keys(), name, title)


def _line(written: str) -> str | None:
    """The text of a value of YAML that is plain or simply quoted; None for any other."""
    if written[:1] in ("'", '"'):
        text, _, rest = written[1:].partition(written[0])
        return text if not rest and "\\" not in text else None
    return written if written[:1].isalpha() and not {"#", ":"} & set(written) and len(written) > _NULL else None


def _read(path: Path) -> Head:
    node = read_data(path)
    if not isinstance(node, Mapping):
        return Head(False, _named_after(path))
    given = node.get("id")
    name = given.text if isinstance(given, Scalar) else None
    return Head({"title", "start"} <= node.entries.keys(), name or _named_after(path), _first_line(node))


def _first_line(node: Mapping) -> str:
    title = node.get("title")
    return next(iter((title.text or "").splitlines()), "") if isinstance(title, Scalar) else ""


def _named_after(path: Path) -> str:
    return file_name(path.stem, "event")
