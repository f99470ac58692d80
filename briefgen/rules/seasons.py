"""Rules of workbooks and CSV files in which a row is an event."""

from briefgen.rules.rule import PROGRAM, Rule

SEASON_EVENT_UNKNOWN = Rule(
    "season.event-unknown",
    why="A guest or a speech of an event that is not in the workbook would be missing from every paper.",
    source=PROGRAM,
    mend="Write the id of an event as it stands in the column `Id` of the sheet Events.",
)
SEASON_GUESTS_TWICE = Rule(
    "season.guests-twice",
    why="Of two guest lists for one event it cannot be told which one holds.",
    source=PROGRAM,
    mend="Keep the guests in the sheet Guests, or name their file in the sheet Events, but not both.",
)
SEASON_HEADING_EMPTY = Rule(
    "season.heading-empty",
    why="Nobody can say what a column without a heading holds, so it is left out.",
    source=PROGRAM,
    severity="warning",
    mend="Write a heading above the column, or delete what stands in it.",
)
SEASON_HEADING_MISSING = Rule(
    "season.heading-missing",
    why="Without these headings it cannot be told what a row is about; all rows of the sheet would be lost.",
    source=PROGRAM,
    mend="Write the headings that the message names above their columns.",
)
SEASON_HEADING_TWICE = Rule(
    "season.heading-twice",
    why="Of two columns for the same thing one would be lost without a word.",
    source=PROGRAM,
    mend="Delete one of the two, or give it another heading.",
)
SEASON_HEADING_UNKNOWN = Rule(
    "season.heading-unknown",
    why="A column whose heading means nothing here is left out, which matters if the heading was only misspelt.",
    source=PROGRAM,
    severity="warning",
    mend="Correct the heading; if the column is your own and stays out of the papers, nothing need be done.",
)
SEASON_ID_MISSING = Rule(
    "season.id-missing",
    why="A row without an id belongs to no event, or can be named by none, and would be lost.",
    source=PROGRAM,
    mend="Write the id into the row, or delete the row.",
)
SEASON_ID_TWICE = Rule(
    "season.id-twice",
    why="Events with one id would overwrite the papers of one another; of two people with one id one would be lost.",
    source=PROGRAM,
    mend="Give each row an id of its own.",
)
SEASON_NONE = Rule(
    "season.none",
    why="In a workbook of events each row has a title and a start; this file may be a guest list instead.",
    source=PROGRAM,
    mend="Write the headings `Title` and `Start`, or name the file as the `guests` of an event.",
)
SEASON_ROW_EMPTY = Rule(
    "season.row-empty",
    why="A row that names an event and says nothing about it adds nothing; somebody may have meant to fill it in.",
    source=PROGRAM,
    severity="warning",
    mend="Fill in the row, or delete it.",
)
SEASON_SEVERAL = Rule(
    "season.several",
    why="A workbook of events holds many, and this command shows one.",
    source=PROGRAM,
    mend="Use generate, check or batch with the workbook.",
)
SEASON_SHEET_UNKNOWN = Rule(
    "season.sheet-unknown",
    why="A sheet that is not read may hold what somebody wants to see in the papers.",
    source=PROGRAM,
    severity="warning",
    mend="Correct the name of the sheet; if it is your own and stays out of the papers, nothing need be done.",
)
SEASON_UNREADABLE = Rule(
    "season.unreadable",
    why="A table in a folder that cannot be read as events may hold some, which would be missed without a word.",
    source=PROGRAM,
    severity="warning",
    mend="Mend the file if it holds events; else nothing need be done.",
)

RULES = (
    SEASON_EVENT_UNKNOWN,
    SEASON_GUESTS_TWICE,
    SEASON_HEADING_EMPTY,
    SEASON_HEADING_MISSING,
    SEASON_HEADING_TWICE,
    SEASON_HEADING_UNKNOWN,
    SEASON_ID_MISSING,
    SEASON_ID_TWICE,
    SEASON_NONE,
    SEASON_ROW_EMPTY,
    SEASON_SEVERAL,
    SEASON_SHEET_UNKNOWN,
    SEASON_UNREADABLE,
)
