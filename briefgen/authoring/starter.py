"""A first workspace, and new event files in it; existing files are never overwritten."""

import json
import os
from pathlib import Path

from briefgen.characters import character_words
from briefgen.errors import OutputError, Place, Problem
from briefgen.events import event_schema
from briefgen.names import file_name, is_reserved, taken
from briefgen.outputs import write_new_files
from briefgen.reading import exists, is_file, shown
from briefgen.rules.outputs import NEW_TITLE, OUTPUT_EXISTS, OUTPUT_NAME
from briefgen.workspace import WORKSPACE_FILE, find_workspace, shipped_templates

SCHEMA_FILE = Path(".briefgen", "event.schema.json")
_NEW_EVENT = "new-event.yaml"


def make_workspace(folder: Path) -> list[Path]:
    """Set up a workspace that is ready for use, and return the paths written.

    Raises OutputError if one of its files exists already.
    """
    starter = shipped_templates() / "workspace"
    files = {
        folder / path.relative_to(starter): path.read_bytes()
        for path in sorted(starter.rglob("*"))
        if path.is_file() and path.name != _NEW_EVENT
    }
    example = folder / "events" / "example.yaml"
    files[example] = f"{_schema_line(example, folder)}\n".encode() + files[example]
    for path in files:
        _refuse_existing(path, "choose another folder, or work on in this one")
    if not exists(folder / SCHEMA_FILE):  # `briefgen new` may have written it before
        files[folder / SCHEMA_FILE] = _schema()
    write_new_files(files)
    return list(files)


def new_event(title: str, out: Path | None, here: Path) -> Path:
    """Write an event file with every heading of an event (the fields directly below it), and return its path.

    Without `out` it goes into `events/` of the workspace around `here`, if there is one. Raises OutputError if the file
    exists, or if the title or the name is invalid.
    """
    if words := character_words(title):
        raise OutputError(Problem(NEW_TITLE, f"the title holds {words[0]}", None, words[1]))
    title = " ".join(title.split())
    if not title:
        raise OutputError(Problem(NEW_TITLE, "an event needs a title", None, 'for example "National Day"'))
    workspace = find_workspace(here / _NEW_EVENT)
    if out is None:
        folder = workspace / "events" if is_file(workspace / WORKSPACE_FILE) else here
        out = _relative(folder) / f"{file_name(title, 'event')}.yaml"
    if is_reserved(out.name):
        message, hint = (
            f"'{out.name}' is a reserved name on Windows",
            f"for example {file_name(out.stem, 'event')}.yaml",
        )
        raise OutputError(Problem(OUTPUT_NAME, message, Place(shown(out)), hint))
    _refuse_existing(out, "choose another name with -o")
    text = (shipped_templates() / "workspace" / _NEW_EVENT).read_text(encoding="utf-8")
    # a JSON string is valid YAML, whatever the title contains
    text = text.replace("title: TITLE", f"title: {json.dumps(title, ensure_ascii=False)}")
    if not is_file(workspace / WORKSPACE_FILE):
        text = text.replace("# timezone: Asia/Bangkok            # only if it differs from briefgen.yaml", _OWN_ZONE)
    people = workspace / "people.yaml"
    if is_file(people):
        shared = Path(os.path.relpath(people, out.parent)).as_posix()
        text = text.replace("# people: ../people.yaml ", f"people: {shared}  ")
    files = {out: f"{_schema_line(out, workspace)}\n{text}".encode()}
    if not is_file(workspace / SCHEMA_FILE):
        files[workspace / SCHEMA_FILE] = _schema()
    write_new_files(files)
    return out


_OWN_ZONE = "timezone:                           # for example Asia/Bangkok; briefgen.yaml can set it for all events"


def _schema() -> bytes:
    return (json.dumps(event_schema(), ensure_ascii=False, indent=1) + "\n").encode()


def _schema_line(file: Path, workspace: Path) -> str:
    """The comment that tells editors which schema the file has."""
    path = os.path.relpath(workspace / SCHEMA_FILE, file.parent)
    return f"# yaml-language-server: $schema={Path(path).as_posix()}"


def _relative(folder: Path) -> Path:
    return Path(shown(folder))


def _refuse_existing(path: Path, hint: str) -> None:
    if there := taken(path):
        raise OutputError(Problem(OUTPUT_EXISTS, f"{there.name} exists already", Place(shown(there)), hint))
