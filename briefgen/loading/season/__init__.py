"""Seasons: workbooks and CSV files in which a row is an event."""

from briefgen.loading.season.columns import Column, Detail, columns_of, details
from briefgen.loading.season.season import Season, is_season, is_table, read_season, several

__all__ = ["Column", "Detail", "Season", "columns_of", "details", "is_season", "is_table", "read_season", "several"]
