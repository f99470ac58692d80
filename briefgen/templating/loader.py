"""Loads templates from the kind's folder, then from the shared partials; no other file can be named."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from briefgen.characters import forbidden_character
from briefgen.errors import DataError, Place, Problem, TemplateError
from briefgen.reading import is_file, is_inside, matching, note_again, read_bytes, recording, shown
from briefgen.rules.templates import TEMPLATE_UNREADABLE

MAX_BYTES = 100_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[a-z]{2,3})?\.md\.j2")
_LANGUAGE = re.compile("[a-z]{2,3}")
# A line of tags only produces no line (trim_blocks). In a line with words the line end after a closing tag is kept: it
# belongs to the words. `+` in the tag has this effect in Jinja.
_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_TAG_AT_END = re.compile(r"(?<![-+])(%\}|#\})(\s*)$")
_MOST_TAGS = 200  # per line; a line with more is unchanged


class FolderLoader(BaseLoader):
    """Loads templates by plain file name from several folders; the first match is used."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text, the name shown in problems, and a function that returns whether the file is unchanged.

        Raises TemplateNotFound, and TemplateError for a file that is not text or too large.
        """
        del environment
        with recording() as record:
            path = self.find(template)
            source = "\n".join(map(_keep_line_end, _read(path).split("\n")))

        def is_unchanged() -> bool:
            """Whether the name still leads to the same text: a new file of the user may now hide a shared one."""
            note_again(record)
            return next(record.changed(), None) is None

        return source, shown(path), is_unchanged

    def find(self, template: str) -> Path:
        """The file of a template's name.

        Raises TemplateNotFound.
        """
        for path in self._candidates(template):
            # a link must not lead out of its folder
            if is_inside(path, path.parent):
                return path
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """The names of all available templates."""
        return sorted({path.name for folder in self.folders for path in matching(folder, "*.md.j2")})

    def in_other_languages(self, template: str) -> list[Path]:
        """The files of that name in folders of languages (`fr/`) that this loader does not search."""
        found = (path for folder in self.folders for path in matching(folder, "*/*.md.j2") if path.name == template)
        return [path for path in found if _LANGUAGE.fullmatch(path.parent.name) and path.parent not in self.folders]

    def _candidates(self, template: str) -> Iterator[Path]:
        if _NAME.fullmatch(template):
            yield from (path for path in (folder / template for folder in self.folders) if is_file(path))


def _read(path: Path) -> str:
    try:
        text = read_bytes(path, MAX_BYTES).decode("utf-8-sig")
    except DataError as error:
        raise TemplateError(error.problems) from None
    except UnicodeDecodeError:
        raise _unreadable(path, "not UTF-8 text", 1) from None
    if (found := forbidden_character(text)) is not None:
        message = f"a character that no paper can show: U+{ord(text[found]):04X}"
        raise _unreadable(path, message, text.count("\n", 0, found) + 1)
    return text.replace("\r\n", "\n")


def _unreadable(path: Path, message: str, line: int) -> TemplateError:
    hint = "save the template as plain text in UTF-8"
    return TemplateError(Problem(TEMPLATE_UNREADABLE, message, Place(shown(path), line), hint))


def _keep_line_end(line: str) -> str:
    if line.count("{%") + line.count("{#") > _MOST_TAGS or not _TAG.sub("", line).strip():
        return line
    return _TAG_AT_END.sub(r"+\1\2", line)
