"""Data files: the reader for each file name extension."""

from collections.abc import Callable
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import is_file, shown
from briefgen.rules.files import FILE_KIND
from briefgen.sources.json_file import read_json
from briefgen.sources.nodes import Node
from briefgen.sources.toml.file import read_toml
from briefgen.sources.yaml.file import read_yaml

DATA_READERS: dict[str, Callable[[Path, Place | None], Node]] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
    ".toml": read_toml,
}


def read_data(path: Path, named_at: Place | None = None) -> Node:
    """The content of a YAML, JSON or TOML file, chosen by its extension. Raises DataError."""
    reader = DATA_READERS.get(path.suffix.lower())
    if reader is None and is_file(path):
        ending = f"`{path.suffix}`" if path.suffix else "no ending"
        message = f"{shown(path)} has {ending}: not a kind of data file"
        hint = f"it should end in {', '.join(DATA_READERS)}; a table in .xlsx or .csv"
        raise DataError(Problem(FILE_KIND, message, named_at or Place(shown(path)), hint))
    return (reader or read_yaml)(path, named_at)
