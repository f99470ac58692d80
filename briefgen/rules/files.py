"""Rules of files of any content: that they can be found, read and decoded as text or as a picture."""

from briefgen.rules.rule import PROGRAM, Rule

_UNICODE_BOM = "The Unicode Standard, 2.6: a byte order mark is neither required nor recommended for UTF-8"
_XML_CHARACTERS = "W3C, XML 1.0, 2.2: the characters that a document, and so a Word file, can hold"

FILE_ABSOLUTE = Rule(
    "file.absolute",
    why="A path from the root of one computer leads nowhere on a colleague's.",
    source=PROGRAM,
    mend="Name the file as it is seen from the file that names it, for example ../people.yaml.",
)
FILE_BOM = Rule(
    "file.bom",
    why="An invisible mark at the start of a file, or within it, becomes part of the first word.",
    source=_UNICODE_BOM,
    mend="Save the file as UTF-8 without a byte order mark, or delete the mark.",
)
FILE_CHARACTER = Rule(
    "file.character",
    why="Control characters and halves of characters are invisible, and no Word file can hold them.",
    source=_XML_CHARACTERS,
    mend="Delete the character; it usually came with copying from another program.",
)
FILE_EMPTY = Rule(
    "file.empty",
    why="A file that holds nothing was saved too early, or is not the one that was meant.",
    source=PROGRAM,
    mend="Write the fields into it, or name the right file.",
)
FILE_ENCODING = Rule(
    "file.encoding",
    why="Text in another encoding turns names with accents, and all Asian scripts, into other signs.",
    source="RFC 8259, 8.1, and YAML 1.2, 5.2, for files that are exchanged: UTF-8",
    mend="Open the file in an editor and save it with the encoding UTF-8.",
)
FILE_KIND = Rule(
    "file.kind",
    why="What kind of data a file holds is told by the end of its name.",
    source=PROGRAM,
    mend="Name a YAML, JSON or TOML file; a guest list may be an Excel workbook or CSV as well.",
)
FILE_NO_FIELDS = Rule(
    "file.no-fields",
    why="An event, a list of people and an office's settings consist of named fields; other text says nothing of them.",
    source=PROGRAM,
    mend="Write each field as `name: value`; `briefgen new` starts a file that has them.",
)
FILE_NO_RIGHTS = Rule(
    "file.no-rights",
    why="The computer does not let you open this file or enter its folder.",
    source=PROGRAM,
    mend="Ask its owner for access, or for a copy in a folder of yours.",
)
FILE_NO_TEXT = Rule(
    "file.no-text",
    why="A workbook, a Word file or a picture was named where plain text belongs.",
    source=PROGRAM,
    mend="Name the text file that was meant, or save the content as plain text.",
)
FILE_NOT_A_FILE = Rule(
    "file.not-a-file",
    why="A folder holds many files, and only you know which of them is meant.",
    source=PROGRAM,
    mend="Name a file in the folder.",
)
FILE_NO_EVENTS = Rule(
    "file.no-events",
    why="A folder or a pattern that was meant to name events names none, and papers would be missed only later.",
    source=PROGRAM,
    mend="Look at the path: an event is a YAML, JSON or TOML file with a title and a start.",
)
FILE_NOT_FOUND = Rule(
    "file.not-found",
    why="A paper without a file that it is made from would lack what that file says.",
    source=PROGRAM,
    mend="Look at the spelling of the path, and from which file it is counted.",
)
FILE_OUTSIDE = Rule(
    "file.outside",
    why="An event file that a stranger sends must not be able to fetch other files of your computer into a paper.",
    source=PROGRAM,
    mend="Copy the file into the workspace (the folder with briefgen.yaml), and name it there.",
)
FILE_TOO_LARGE = Rule(
    "file.too-large",
    why="Event data is small; a file of this size was named by mistake, and would take very long.",
    source=PROGRAM,
    mend="Keep large material out of the data; name pictures and guest lists as files of their own.",
)
FILE_UNREADABLE = Rule(
    "file.unreadable",
    why="The computer has the file but cannot give its content, or the name cannot be one of a file.",
    source=PROGRAM,
    mend="Look at the name, and whether the disk or the network folder is connected.",
)

PICTURE_BROKEN = Rule(
    "picture.broken",
    why="A damaged photograph would leave an empty frame in the paper.",
    source=PROGRAM,
    mend="Export it anew as PNG or JPEG.",
)
PICTURE_TOO_LARGE = Rule(
    "picture.too-large",
    why="A picture with very many dots takes all memory of the computer, and prints no better.",
    source=PROGRAM,
    mend="Make it smaller; 2000 dots on the longer side are enough for any page.",
)
PICTURE_UNKNOWN = Rule(
    "picture.unknown",
    why="Word and PDF cannot show every kind of picture.",
    source=PROGRAM,
    mend="Save it as PNG or JPEG.",
)

RULES = (
    FILE_ABSOLUTE,
    FILE_BOM,
    FILE_CHARACTER,
    FILE_EMPTY,
    FILE_ENCODING,
    FILE_KIND,
    FILE_NO_FIELDS,
    FILE_NO_RIGHTS,
    FILE_NO_TEXT,
    FILE_NOT_A_FILE,
    FILE_NO_EVENTS,
    FILE_NOT_FOUND,
    FILE_OUTSIDE,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    PICTURE_BROKEN,
    PICTURE_TOO_LARGE,
    PICTURE_UNKNOWN,
)
