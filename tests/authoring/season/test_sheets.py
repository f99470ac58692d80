"""The sheets of a new workbook have every column of the model, and the example stands in them without loss."""

from briefgen.authoring.season.sheets import new_sheets
from briefgen.events import Event
from briefgen.loading.season import columns_of, details
from briefgen.sources import Mapping, Sequence, read_data, scalars
from briefgen.workspace import shipped_templates


def test_what_every_event_needs_comes_first() -> None:
    events = new_sheets()[0]
    assert events.headings[:3] == ("Id", "Title", "Start") and events.headings[-1] == "Office spokesperson"
    assert set(events.columns) == set(columns_of(Event))


def test_the_lists_of_guests_speeches_programme_and_people_have_a_sheet() -> None:
    sheets = {sheet.title: sheet for sheet in new_sheets()}
    assert [title for title, sheet in sheets.items() if sheet.written] == [
        "Events", "Guests", "Speeches", "Programme", "People",
    ]  # fmt: skip
    assert {detail.title for detail in details().values()} < sheets.keys()
    assert sheets["Guests"].headings[0] == "Event id" and sheets["People"].headings[0] == "Id"
    assert sheets["Facts"].ids == ("Event id", "Id")


def test_the_whole_example_stands_in_the_cells() -> None:
    example = read_data(shipped_templates() / "workbook" / "season.yaml")
    cells = {text for sheet in new_sheets() for row in sheet.rows for cell in row if cell for text in cell.split("\n")}
    assert isinstance(example, Mapping) and isinstance(example.get("guests"), Sequence)
    # what names the column and not the cell: the word that stands beside an item
    assert {scalar.text for _, scalar in scalars(example)} - cells == {"thank"}
