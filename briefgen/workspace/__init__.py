"""The workspace: what an office sets up once, and its own copies of kinds and themes."""

from briefgen.workspace.copies import copy_kind, copy_theme
from briefgen.workspace.listing import check_kinds, describe_kind, describe_kinds, describe_themes
from briefgen.workspace.starter import make_workspace, new_event

__all__ = [
    "check_kinds",
    "copy_kind",
    "copy_theme",
    "describe_kind",
    "describe_kinds",
    "describe_themes",
    "make_workspace",
    "new_event",
]
