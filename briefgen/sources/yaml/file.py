"""YAML 1.2 files: their text handed to libyaml, what it refuses told in plain words, all else composed into nodes."""

from pathlib import Path

import yaml

from briefgen.characters import BYTE_ORDER_MARK, check_text, line_and_column
from briefgen.errors import DataError, Place, Problem
from briefgen.findings import first_of
from briefgen.reading.disk import shown
from briefgen.reading.text_file import read_text
from briefgen.rules.files import FILE_BOM
from briefgen.rules.syntax import YAML_COMMENT, YAML_INDENTATION, YAML_MORE
from briefgen.sources.nodes import Node
from briefgen.sources.yaml.composer import Composer
from briefgen.sources.yaml.errors import not_yaml


def read_yaml(path: Path, named_at: Place | None = None) -> Node:
    """The one document of a YAML file. Raises DataError."""
    return compose_yaml(read_text(path, named_at), shown(path))


def compose_yaml(text: str, file: str) -> Node:
    """The one document in a YAML text; `file` names it in places. Raises DataError."""
    check_text(text, file)
    # YAML 1.2 has no other line break than these, and ends a block text at the end of the file as at a line's end;
    # libyaml keeps the two apart.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _compose(text if text.endswith("\n") else f"{text}\n", file)


def _compose(text: str, file: str) -> Node:
    if BYTE_ORDER_MARK in text:
        place = Place(file, *line_and_column(text, text.index(BYTE_ORDER_MARK)))
        raise DataError(Problem(FILE_BOM, "a byte order mark (U+FEFF) stands here", place, "delete it"))
    composer = Composer(text, file)
    try:
        node = composer.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        if mark is not None and "nesting" in str(error.problem):
            # libyaml has a limit of its own since 0.2.6, which it meets before it gives the events where ours is.
            _compose(text[: mark.index], file)
        # What cuts a text off, a comment within [ ] or { } or a line without indentation, is the cause of this too.
        causes = (YAML_COMMENT, YAML_INDENTATION) if composer.flow else (YAML_INDENTATION,)
        caused = any(problem.rule in causes for problem in composer.problems)
        found = () if caused else (not_yaml(error, text, file, composer.gaps),)
        raise DataError(first_of([*composer.problems, *found], YAML_MORE)) from None
    if composer.problems:
        raise DataError(first_of(composer.problems, YAML_MORE))
    return node
