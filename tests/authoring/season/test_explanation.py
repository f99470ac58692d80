"""Every column is explained in words of the model: what it is for, and what may be written."""

from briefgen.authoring.season.explanation import HEADINGS, explained
from briefgen.authoring.season.sheets import new_sheets


def rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row[0], row[1]): dict(zip(HEADINGS, row, strict=True)) for row in explained(new_sheets())}


def test_every_column_of_every_sheet_is_explained() -> None:
    found = rows()
    assert len(found) == sum(len(sheet.headings) for sheet in new_sheets())
    assert all(row["What it is for"] and row["What to write"] for row in found.values())
    assert found["Events", "Title"]["Needed"] == "yes" and found["Events", "End"]["Needed"] == ""
    assert found["Events", "Venue"]["Needed"] == "with any other of Venue"


def test_what_to_write_follows_from_the_type() -> None:
    found = {key: row["What to write"] for key, row in rows().items()}
    assert found["Events", "Status"] == "one of: planned, held, cancelled"
    assert found["Events", "Start"].startswith("a day and an hour")
    assert found["Events", "Hosts"].startswith("the id of a person, as in the sheet People; several on a line each")
    assert found["Events", "Guests file"] == "the name of a file beside this workbook"
    assert found["Programme", "At"] == "an hour: 18:30"
    assert "press" in found["Messages (add the sheet)", "To"]
    assert rows()["Speeches", "Quotes: approved"]["What it is for"].endswith("Here those that are: approved.")
