"""The workspace: its root folder, the paths allowed in it, and the folders with templates."""

from briefgen.workspace.paths import WORKSPACE_FILE, find_workspace, looking_below, resolve_inside
from briefgen.workspace.templates import Origin, TemplateFolder, shipped_templates, template_folders

__all__ = [
    "WORKSPACE_FILE",
    "Origin",
    "TemplateFolder",
    "find_workspace",
    "looking_below",
    "resolve_inside",
    "shipped_templates",
    "template_folders",
]
