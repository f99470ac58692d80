"""The list of scripts for users: which font shows each in a PDF, and where it comes from."""

from pathlib import Path

from briefgen.authoring.listing import columns
from briefgen.fonts import SYMBOL_FAMILIES, families_in, family_names, installed_family, package_of
from briefgen.kinds import KIND_FILE
from briefgen.reading import is_folder
from briefgen.scripts import HAN_TRADITIONAL, SCRIPTS
from briefgen.workspace import find_workspace

_OF_SCRIPTS = {script.family: script for script in (*SCRIPTS, HAN_TRADITIONAL)}


def describe_fonts(here: Path) -> str:
    """One line per font: what it shows, the languages, its name, where it is from; then the workspace's own."""
    lines = [_line(name) for name in family_names()]
    folder = find_workspace(here / KIND_FILE) / "fonts"
    own = families_in(folder.absolute()) if is_folder(folder) else ()
    lines += [("what others lack", "", family.name, f"fonts/{family.faces[0].path.name}") for family in own]
    lines.append(("what all of these lack", "", "the computer's own", "another computer may not have it"))
    return f"{columns(lines)}\n\nfor other scripts and signs put TrueType fonts into the workspace's folder `fonts`"


def _line(name: str) -> tuple[str, str, str, str]:
    package = package_of(name)
    where = package if installed_family(name) else f"missing: pip install {package}"
    if script := _OF_SCRIPTS.get(name):
        return script.name, " ".join(script.languages), name, where
    return "symbols" if name in SYMBOL_FAMILIES else "Latin, Greek, Cyrillic", "", name, where
