"""Folders with kinds, partials and themes: the workspace's `templates/`, then the shipped ones."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.reading.disk import is_folder

# The origin of a template: the user's workspace, or the package.
Origin = Literal["workspace", "package"]


@dataclass(frozen=True, slots=True)
class TemplateFolder:
    """A `templates/` folder and its origin."""

    path: Path
    origin: Origin


def template_folders(workspace: Path | None) -> tuple[TemplateFolder, ...]:
    """The `templates/` folders in search order; those that do not exist are left out."""
    own = [TemplateFolder(workspace / "templates", "workspace")] if workspace else []
    found = [folder for folder in own if is_folder(folder.path) and folder.path.resolve() != shipped_templates()]
    return (*found, TemplateFolder(shipped_templates(), "package"))


def shipped_templates() -> Path:
    """The shipped templates: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if is_folder(inside) else package.parent / "templates"
