"""Every column is explained in words of the model: what it is for, and what may be written."""

from briefgen.authoring.season.explanation import HEADINGS, explained, prompt
from briefgen.authoring.season.sheets import new_sheets


def rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row[0], row[1]): dict(zip(HEADINGS, row, strict=True)) for row in explained(new_sheets())}


def test_every_column_of_every_sheet_is_explained() -> None:
    found = rows()
    assert len(found) == sum(len(sheet.headings) for sheet in new_sheets())
    assert all(row["What it is for"] and row["What to write"] for row in found.values())
    assert found["Events", "Title"]["Needed"] == "yes" and found["Events", "End"]["Needed"] == ""
    assert found["Events", "Venue"]["Needed"] == "as soon as another column of “Venue …” is filled in"


def test_what_to_write_follows_from_the_type() -> None:
    found = {key: row["What to write"] for key, row in rows().items()}
    assert found["Events", "Status"] == "One of: planned, held, cancelled"
    assert found["Events", "Start"].startswith("A day and an hour")
    assert found["Events", "Hosts"].startswith("The id of a person in the sheet People. Several go on a line each")
    assert found["Events", "Guests file"] == "The name of a file beside this workbook"
    assert found["Programme", "At"] == "An hour: 18:30"
    assert found["People", "Mission dean"] == "One of: yes, no"
    assert "press" in found["Messages (add the sheet)", "To"]
    assert rows()["Speeches", "Quotes: approved"]["What it is for"].endswith("Only those whose status is approved.")
    examples = [found[sheet, "Id"].rpartition(" ")[2] for sheet in ("Events", "People", "Facts (add the sheet)")]
    assert examples == ["national-day-2026", "okoro", "trade"]


def test_prompts_are_sentences_that_say_nothing_twice() -> None:
    every = [(sheet.title, column) for sheet in new_sheets() for column in sheet.columns]
    for sheet, column in every:
        said = prompt(column)
        sentences = said.rstrip(".").split(". ")
        assert said[0].isupper() and said.endswith(".") and ".." not in said, (sheet, said)
        assert len(sentences) == len(set(sentences)) and "`" not in said and "text." not in said, (sheet, said)
        assert column.description.casefold() != f"{column.heading.casefold()}.", (sheet, column.heading)
    told = {(sheet, column.heading): prompt(column) for sheet, column in every}
    assert told["Events", "Status"] == "Whether it is planned, held or cancelled."
    assert told["Events", "Timezone"] == "The time zone of all times here: Asia/Bangkok."
    assert told["People", "Mission dean"] == "Whether this is the dean of the corps. One of: yes, no."
    assert told["Programme", "Lead"] == "Who leads it. The id of a person in the sheet People."
    assert told["Programme", "At"] == "When it starts: 18:30."
    assert told["People", "Offices"].startswith("Offices held. Several go on a line each")
