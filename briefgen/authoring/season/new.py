"""Writes a new workbook of events."""

from pathlib import Path

from briefgen.authoring.season.sheets import new_sheets
from briefgen.characters import harmless
from briefgen.errors import OutputError, Place, Problem
from briefgen.loading.zones import zones_offered
from briefgen.names import is_reserved, taken
from briefgen.outputs import write_new_files
from briefgen.reading import shown
from briefgen.rules.outputs import OUTPUT_EXISTS, OUTPUT_NAME


def new_season(path: Path) -> Path:
    """Write an empty workbook in which a row is an event, and return its path.

    Raises OutputError if the file exists, or if its name is not that of a workbook.
    """
    from briefgen.authoring.season.workbook import season_workbook  # importing openpyxl takes a moment

    if path.suffix.lower() != ".xlsx" or is_reserved(path.name):
        message = f"'{harmless(path.name)[:60]}' is not the name of a workbook"
        raise OutputError(Problem(OUTPUT_NAME, message, Place(shown(path)), "for example season.xlsx"))
    if there := taken(path):
        message, hint = f"{there.name} exists already", "choose another name"
        raise OutputError(Problem(OUTPUT_EXISTS, message, Place(shown(there)), hint))
    write_new_files({path: season_workbook(new_sheets(), zones_offered())})
    return path
