"""Copies of kinds and themes in the workspace's `templates/`, for people to change."""

import re
from pathlib import Path

from briefgen.characters import harmless
from briefgen.errors import OutputError, Place, Problem
from briefgen.kinds import KIND_FILE, Kind, find_kind
from briefgen.names import file_name_fault, taken
from briefgen.outputs import write_new_files
from briefgen.reading import LARGEST_TEXT, exists, is_file, matching, read_bytes, read_text, shown
from briefgen.rules.outputs import OUTPUT_EXISTS, OUTPUT_NAME
from briefgen.sources import LARGEST_PICTURE
from briefgen.themes import find_theme, theme_files
from briefgen.workspace import find_workspace

_USES = re.compile(r"""\{%-?\s*(?:include|import|from)\s+["']([\w-]+\.md\.j2)["']""")


def copy_kind(name: str, new_name: str, here: Path) -> list[Path]:
    """Copy a kind with all the templates that it uses; the files written.

    Raises TemplateError if there is no such kind, OutputError if the copy exists.
    """
    workspace = find_workspace(here / KIND_FILE)
    kind = find_kind(name, workspace)
    folder = _new_place(Path(shown(workspace)) / "templates" / "kinds", new_name)
    templates = {path.name: path for path in matching(kind.folder, "*") if is_file(path)}
    waiting = [f"{section}.md.j2" for section in kind.says.sections] + list(templates)
    while waiting:
        template = waiting.pop()
        path = templates.get(template) or _partial(template, kind)
        if path is not None:
            templates[template] = path
            used = _USES.findall(read_text(path, bom=True))
            waiting += [each for each in used if each not in templates]
    files = {folder / file: read_bytes(path, LARGEST_TEXT) for file, path in sorted(templates.items())}
    write_new_files(files)
    return list(files)


def copy_theme(name: str, new_name: str, here: Path) -> Path:
    """Copy a theme's file; where it was written.

    Raises TemplateError if there is no such theme, OutputError if the copy exists.
    """
    workspace = find_workspace(here / KIND_FILE)
    theme = find_theme(name, workspace)
    source = theme_files(workspace)[name]
    copy = _new_place(Path(shown(workspace)) / "templates" / "themes", new_name, ".yaml")
    files = {copy: read_bytes(source, LARGEST_TEXT)}
    if theme.logo and not exists(copy.parent / theme.logo):
        files[copy.parent / theme.logo] = read_bytes(source.parent / theme.logo, LARGEST_PICTURE)
    write_new_files(files)
    return copy


def _partial(template: str, kind: Kind) -> Path | None:
    return next((folder / template for folder in kind.partials if is_file(folder / template)), None)


def _new_place(folder: Path, name: str, ending: str = "") -> Path:
    if fault := file_name_fault(name, "theme" if ending else "kind"):
        raise OutputError(Problem(OUTPUT_NAME, f"'{harmless(name)[:60]}' {fault[0]}", hint=fault[1]))
    place = folder / f"{name}{ending}"
    if there := taken(place):
        hint = "give the copy another name with --as, or delete the old one"
        raise OutputError(Problem(OUTPUT_EXISTS, f"'{there.name}' exists already", Place(shown(there)), hint))
    return place
