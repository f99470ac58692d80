"""Where kinds, partials and themes are looked for: the workspace's `templates/`, then the ones that came along."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.reading.disk import is_folder

# Where something comes from: the user's own folder, or the package.
Origin = Literal["workspace", "package"]


@dataclass(frozen=True, slots=True)
class TemplateFolder:
    """A `templates/` folder and whose it is."""

    path: Path
    origin: Origin


def template_folders(workspace: Path | None) -> tuple[TemplateFolder, ...]:
    """The `templates/` folders in the order they are looked through; those that do not exist are left out."""
    own = [TemplateFolder(workspace / "templates", "workspace")] if workspace else []
    found = [folder for folder in own if is_folder(folder.path) and folder.path.resolve() != shipped_templates()]
    return (*found, TemplateFolder(shipped_templates(), "package"))


def shipped_templates() -> Path:
    """The templates that came along: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if is_folder(inside) else package.parent / "templates"
