"""Copies of kinds and themes in the workspace's `templates/`, for users to change."""

import re
from pathlib import Path

from briefgen.characters import harmless
from briefgen.errors import OutputError, Place, Problem
from briefgen.kinds import KIND_FILE, Kind, find_kind, primary
from briefgen.names import file_name_fault, taken
from briefgen.outputs import write_new_files
from briefgen.reading import LARGEST_TEXT, exists, is_file, matching, read_bytes, read_text, shown
from briefgen.rules.outputs import OUTPUT_EXISTS, OUTPUT_NAME
from briefgen.sources import LARGEST_PICTURE
from briefgen.themes import find_theme, theme_files
from briefgen.workspace import find_workspace

_USES = re.compile(r"""\{%-?\s*(?:include|import|from)\s+["']([\w-]+\.md\.j2)["']""")


def copy_kind(name: str, new_name: str, here: Path) -> list[Path]:
    """Copy a kind with all the templates that it uses, and return the paths written.

    Raises TemplateError if there is no such kind, OutputError if the copy exists.
    """
    workspace = find_workspace(here / KIND_FILE)
    kind = find_kind(name, workspace)
    folder = _new_place(Path(shown(workspace)) / "templates" / "kinds", new_name)
    files: dict[Path, bytes] = {}
    for path in _used(kind):
        language = path.parent.name if path.parent.name in map(primary, kind.says.languages) else ""
        files[folder / language / path.name] = read_bytes(path, LARGEST_TEXT)
    write_new_files(files)
    return list(files)


def copy_theme(name: str, new_name: str, here: Path) -> Path:
    """Copy a theme's file, and return the path written.

    Raises TemplateError if there is no such theme, OutputError if the copy exists.
    """
    workspace = find_workspace(here / KIND_FILE)
    theme = find_theme(name, workspace)
    source = theme_files(workspace)[name].path
    copy = _new_place(Path(shown(workspace)) / "templates" / "themes", new_name, ".yaml")
    files = {copy: read_bytes(source, LARGEST_TEXT)}
    if theme.logo and not exists(copy.parent / theme.logo):
        files[copy.parent / theme.logo] = read_bytes(source.parent / theme.logo, LARGEST_PICTURE)
    write_new_files(files)
    return copy


def _used(kind: Kind) -> list[Path]:
    """The kind's own files, and the templates that it uses in any of its languages."""
    found = {path: None for path in matching(kind.folder, "*") if is_file(path)}
    for language in kind.says.languages:
        folders = kind.folders(language)
        waiting = [kind.body(language), *(f"{section}.md.j2" for section in kind.says.sections)]
        seen = set[str]()
        while waiting:
            name = waiting.pop()
            path = next((folder / name for folder in folders if is_file(folder / name)), None)
            if path is not None and name not in seen:
                seen.add(name)
                found[path] = None
                waiting += _USES.findall(read_text(path, bom=True))
    return sorted(found)


def _new_place(folder: Path, name: str, ending: str = "") -> Path:
    if fault := file_name_fault(name, "theme" if ending else "kind"):
        raise OutputError(Problem(OUTPUT_NAME, f"'{harmless(name)[:60]}' {fault[0]}", hint=fault[1]))
    place = folder / f"{name}{ending}"
    if there := taken(place):
        hint = "give the copy another name with --as, or delete the old one"
        raise OutputError(Problem(OUTPUT_EXISTS, f"'{there.name}' exists already", Place(shown(there)), hint))
    return place
