"""An empty workbook for the events of a season: made from the data model, with an example that works."""

from briefgen.authoring.season.new import new_season

__all__ = ["new_season"]
