"""Scripts: a table of what each needs (fonts, line breaking, Word properties), and splitting a text by script."""

from briefgen.scripts.cutting import by_language, by_script, east_asian_script
from briefgen.scripts.direction import embedding_levels, has_right_to_left, marks_around, stretches_right_to_left
from briefgen.scripts.table import (
    EAST_ASIAN,
    HAN,
    HAN_TRADITIONAL,
    HANGUL,
    KANA,
    PREPENDED,
    SCRIPTS,
    Script,
    is_right_to_left,
    script_of_language,
)

__all__ = [
    "EAST_ASIAN",
    "HAN",
    "HANGUL",
    "HAN_TRADITIONAL",
    "KANA",
    "PREPENDED",
    "SCRIPTS",
    "Script",
    "by_language",
    "by_script",
    "east_asian_script",
    "embedding_levels",
    "has_right_to_left",
    "is_right_to_left",
    "marks_around",
    "script_of_language",
    "stretches_right_to_left",
]
