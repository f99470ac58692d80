"""Rules of tables: CSV files, workbooks, and the guest lists in them."""

from briefgen.rules.rule import OFFICE, PROGRAM, Rule

_SAVE = "Open it in Excel and save it anew as an Excel workbook (.xlsx)."

CSV_SYNTAX = Rule(
    "csv.syntax",
    why="A quotation mark that is not closed swallows the rows below it.",
    source="RFC 4180, 2",
    mend="Close the quotation mark, and write one within a text twice; Excel does so when it saves.",
)
TABLE_TOO_LARGE = Rule(
    "table.too-large",
    why="No guest list is so long; formats or blanks far below the last row are the usual cause.",
    source=PROGRAM,
    mend="Delete the empty rows and columns below and beside the list, or divide it.",
)
WORKBOOK_CELL_ERROR = Rule(
    "workbook.cell-error",
    why="A cell that shows #REF!, or a formula that was never worked out, would become part of somebody's name.",
    source=PROGRAM,
    mend="Correct the formula in Excel, or write the value in its place, and save the workbook.",
)
WORKBOOK_ENCRYPTED = Rule(
    "workbook.encrypted",
    why="A workbook with a password can be read by nobody who is not asked for it.",
    source=PROGRAM,
    mend="Open it in Excel and save a copy without a password.",
)
WORKBOOK_FORMULA = Rule(
    "workbook.formula",
    why="A file made by another program than Excel may hold formulas that nobody worked out; what they say is missing.",
    source=PROGRAM,
    severity="warning",
    mend=_SAVE,
)
WORKBOOK_MERGED = Rule(
    "workbook.merged",
    why="Of merged cells only the first holds the text; the other rows have none.",
    source=PROGRAM,
    severity="warning",
    mend="Undo the merging in Excel, and fill in each row.",
)
WORKBOOK_MORE = Rule(
    "workbook.more",
    why="One mistake may stand in every row of a list, and a thousand messages help nobody.",
    source=PROGRAM,
    mend="Mend the ones above first, then look again.",
)
WORKBOOK_NOT_A_WORKBOOK = Rule(
    "workbook.not-a-workbook",
    why="The file is called .xlsx but is damaged, or of another kind.",
    source="ECMA-376 (Office Open XML)",
    mend=_SAVE,
)
WORKBOOK_OLD = Rule(
    "workbook.old",
    why="Workbooks from before Excel 2007 (.xls) are kept in another way, which is not read here.",
    source=PROGRAM,
    mend=_SAVE,
)
WORKBOOK_TOO_LARGE = Rule(
    "workbook.too-large",
    why="A small file that unpacks to gigabytes takes all memory of the computer.",
    source=PROGRAM,
    mend="Copy the list alone into a new workbook.",
)

GUESTS_EMPTY = Rule(
    "guests.empty",
    why="A guest list that names nobody is not the one that was meant.",
    source=PROGRAM,
    mend="Fill it in, or take `guests` out of the event.",
)
GUESTS_HEADING_EMPTY = Rule(
    "guests.heading-empty",
    why="Nobody can say what a column without a heading holds, so it is left out.",
    source=PROGRAM,
    severity="warning",
    mend="Write a heading above the column.",
)
GUESTS_HEADING_MISSING = Rule(
    "guests.heading-missing",
    why="Without the headings of the names it cannot be told where the list begins.",
    source=PROGRAM,
    mend="Write `Surname` and `Given name`, or `Name`, above the columns.",
)
GUESTS_HEADING_TWICE = Rule(
    "guests.heading-twice",
    why="Of two columns for the same thing one would be lost without a word.",
    source=PROGRAM,
    mend="Delete one of the two, or give it another heading.",
)
GUESTS_HEADING_UNKNOWN = Rule(
    "guests.heading-unknown",
    why="A column whose heading means nothing here is left out, which matters if the heading was only misspelt.",
    source=PROGRAM,
    severity="warning",
    mend="Correct the heading; if the column is your own and stays out of the papers, nothing need be done.",
)
GUESTS_REPLY_UNKNOWN = Rule(
    "guests.reply-unknown",
    why="A reply in words of one's own cannot be counted; until it is understood the guest has not replied.",
    source=OFFICE,
    severity="warning",
    mend="Write accepted, declined, represented, no reply, or another of the words that the message lists.",
)
GUESTS_SECTION = Rule(
    "guests.section",
    why="A row with one word and no name is the heading of a part of the list, and nobody who is to be seated.",
    source=OFFICE,
    severity="info",
    mend="Nothing, if it is a heading; a guest needs a name in the column for names.",
)
GUESTS_TOO_MANY = Rule(
    "guests.too-many",
    why="A list of that length is not one of people who were invited to one event.",
    source=OFFICE,
    mend="Divide the list, and give each part an event of its own.",
)

RULES = (
    CSV_SYNTAX,
    TABLE_TOO_LARGE,
    WORKBOOK_CELL_ERROR,
    WORKBOOK_ENCRYPTED,
    WORKBOOK_FORMULA,
    WORKBOOK_MERGED,
    WORKBOOK_MORE,
    WORKBOOK_NOT_A_WORKBOOK,
    WORKBOOK_OLD,
    WORKBOOK_TOO_LARGE,
    GUESTS_EMPTY,
    GUESTS_HEADING_EMPTY,
    GUESTS_HEADING_MISSING,
    GUESTS_HEADING_TWICE,
    GUESTS_HEADING_UNKNOWN,
    GUESTS_REPLY_UNKNOWN,
    GUESTS_SECTION,
    GUESTS_TOO_MANY,
)
