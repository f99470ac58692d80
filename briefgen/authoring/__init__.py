"""What a user starts from: a workspace, new event files, and copies of kinds and themes."""

from briefgen.authoring.copies import copy_kind, copy_theme
from briefgen.authoring.fonts import describe_fonts
from briefgen.authoring.listing import check_kinds, describe_kind, describe_kinds, describe_themes
from briefgen.authoring.season import new_season
from briefgen.authoring.starter import make_workspace, new_event

__all__ = [
    "check_kinds",
    "copy_kind",
    "copy_theme",
    "describe_fonts",
    "describe_kind",
    "describe_kinds",
    "describe_themes",
    "make_workspace",
    "new_event",
    "new_season",
]
