"""YAML 1.2 files: parsed by libyaml, composed into nodes; syntax errors are reported in plain words."""

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
    """The only document of a YAML file. Raises DataError."""
    return compose_yaml(read_text(path, named_at), shown(path))


def compose_yaml(text: str, file: str) -> Node:
    """The only document of a YAML text; `file` is the file name in places. Raises DataError."""
    check_text(text, file)
    # YAML 1.2 has no other line breaks than these; for libyaml, a block text that the end of the file ends differs from
    # one that a line break ends.
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
            # libyaml from 0.2.6 on limits nesting itself, and raises before the composer has seen the level that is too
            # deep for us. Composing the text before that place raises our own problem, which has a hint.
            _compose(text[: mark.index], file)
        # A comment within [ ] or { }, or a line without indentation, cuts a text off and so causes this error too.
        causes = (YAML_COMMENT, YAML_INDENTATION) if composer.flow else (YAML_INDENTATION,)
        caused = any(problem.rule in causes for problem in composer.problems)
        found = () if caused else (not_yaml(error, text, file, composer.gaps),)
        raise DataError(first_of([*composer.problems, *found], YAML_MORE)) from None
    if composer.problems:
        raise DataError(first_of(composer.problems, YAML_MORE))
    return node
