"""Seasons: workbooks and CSV files in which a row is an event."""

from briefgen.loading.season.columns import FILES, Column, Detail, columns_of, details
from briefgen.loading.season.season import Season, is_season, is_table, may_be_season, read_season, several
from briefgen.loading.season.tables import EXPLAINING
from briefgen.loading.season.wording import in_headings

__all__ = [
    "EXPLAINING",
    "FILES",
    "Column",
    "Detail",
    "Season",
    "columns_of",
    "details",
    "in_headings",
    "is_season",
    "is_table",
    "may_be_season",
    "read_season",
    "several",
]
