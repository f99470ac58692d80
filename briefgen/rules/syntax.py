"""Rules of the three data formats: YAML, JSON and TOML."""

from briefgen.rules.rule import PROGRAM, Rule

_YAML = "YAML 1.2.2"
_JSON = "RFC 8259 (JSON)"
_TOML = "TOML 1.0.0"
_LIMIT = "A file that means to be small and is endless takes all memory of the computer."
_LESS = "Keep other material out of the data, or divide the file."
_MORE_WHY = "One mistake may stand in every line of a file, and a thousand messages help nobody."
_MORE_MEND = "Mend the ones above first, then look again."

YAML_ALIAS = Rule(
    "yaml.alias",
    why="A star before a word refers to something written above, and nothing of that name is there.",
    source=f"{_YAML}, 7.1",
    mend="Write the value out; put a text that starts with * in quotation marks.",
)
YAML_ALIAS_CYCLE = Rule(
    "yaml.alias-cycle",
    why="A value that contains itself has no end.",
    source=PROGRAM,
    mend="Write the value out.",
)
YAML_COMMENT = Rule(
    "yaml.comment",
    why="A # begins a comment, so that the rest of the line is lost, which is hardly ever meant within a text.",
    source=f"{_YAML}, 6.6",
    mend="Put a text with # in quotation marks; leave a blank before the # of a comment.",
)
YAML_DOCUMENTS = Rule(
    "yaml.documents",
    why="A line of three hyphens begins a second document, and what follows would be left out.",
    source=f"{_YAML}, 9.2; one event a file is briefgen's own rule",
    mend="Delete the line, or keep one file for each event.",
)
YAML_INDENTATION = Rule(
    "yaml.indentation",
    why="What belongs to what is told by the spaces before a line alone.",
    source=f"{_YAML}, 6.1 and 8.1",
    mend="Indent the line with two spaces more than the line to which it belongs.",
)
YAML_KEY = Rule(
    "yaml.key",
    why="A field's name is one word or text; anything else is a value that slipped to the left of a colon.",
    source=PROGRAM,
    mend="Put a text with a colon or brackets in quotation marks.",
)
YAML_KEY_TWICE = Rule(
    "yaml.key-twice",
    why="Of two values for the same field one would be lost without a word.",
    source=f"{_YAML}, 3.2.1.1",
    mend="Keep one of the two.",
)
YAML_MERGE = Rule(
    "yaml.merge",
    why="Some programs read << as an instruction and some as a name; the same file would say two things.",
    source=f"{_YAML}, which has no merge keys any more",
    mend="Write the fields out.",
)
YAML_MORE = Rule("yaml.more", why=_MORE_WHY, source=PROGRAM, mend=_MORE_MEND)
YAML_NO_VALUE = Rule(
    "yaml.no-value",
    why="Within braces a comma begins a new field: a text with a comma is cut in two.",
    source=f"{_YAML}, 7.4.2",
    mend="Put a text that has a comma in quotation marks.",
)
YAML_SYNTAX = Rule(
    "yaml.syntax",
    why="The line can be read in no way, so nobody can say what was meant.",
    source=_YAML,
    mend="Put a text with a colon, brackets or quotation marks of its own in quotation marks.",
)
YAML_TAB = Rule(
    "yaml.tab",
    why="A tab is as wide as each editor likes, so it cannot say what belongs to what.",
    source=f"{_YAML}, 6.1",
    mend="Indent with spaces, two a level.",
)
YAML_TAG = Rule(
    "yaml.tag",
    why="A word that starts with ! instructs a program; event data consists of texts and numbers alone.",
    source=PROGRAM,
    mend="Delete it; put a text that starts with ! in quotation marks.",
)
YAML_TOO_DEEP = Rule("yaml.too-deep", why=_LIMIT, source=PROGRAM, mend=_LESS)
YAML_TOO_MUCH = Rule("yaml.too-much", why=_LIMIT, source=PROGRAM, mend=_LESS)

JSON_KEY_TWICE = Rule(
    "json.key-twice",
    why="Of two values for the same field one would be lost without a word.",
    source=f"{_JSON}, 4: names should be unique",
    mend="Keep one of the two.",
)
JSON_MORE = Rule("json.more", why=_MORE_WHY, source=PROGRAM, mend=_MORE_MEND)
JSON_SYNTAX = Rule(
    "json.syntax",
    why="The file can be read in no way, so nobody can say what was meant.",
    source=_JSON,
    mend="Look at the quotation marks, commas and brackets at this place and before it.",
)

TOML_KEY_TWICE = Rule(
    "toml.key-twice",
    why="Of two values for the same field one would be lost without a word.",
    source=f"{_TOML}: a key may not be defined twice",
    mend="Keep one of the two.",
)
TOML_MORE = Rule("toml.more", why=_MORE_WHY, source=PROGRAM, mend=_MORE_MEND)
TOML_SYNTAX = Rule(
    "toml.syntax",
    why="The line can be read in no way, so nobody can say what was meant.",
    source=_TOML,
    mend="Write each field as `name = value`, with texts in quotation marks.",
)
TOML_TOO_DEEP = Rule("toml.too-deep", why=_LIMIT, source=PROGRAM, mend=_LESS)
TOML_TOO_MUCH = Rule("toml.too-much", why=_LIMIT, source=PROGRAM, mend=_LESS)

RULES = (
    YAML_ALIAS,
    YAML_ALIAS_CYCLE,
    YAML_COMMENT,
    YAML_DOCUMENTS,
    YAML_INDENTATION,
    YAML_KEY,
    YAML_KEY_TWICE,
    YAML_MERGE,
    YAML_MORE,
    YAML_NO_VALUE,
    YAML_SYNTAX,
    YAML_TAB,
    YAML_TAG,
    YAML_TOO_DEEP,
    YAML_TOO_MUCH,
    JSON_KEY_TWICE,
    JSON_MORE,
    JSON_SYNTAX,
    TOML_KEY_TWICE,
    TOML_MORE,
    TOML_SYNTAX,
    TOML_TOO_DEEP,
    TOML_TOO_MUCH,
)
