"""Rules of the files that shape a paper: kinds, their templates, languages, formats and themes."""

from briefgen.rules.rule import PROGRAM, Rule

_WORDS = "templates/README.md, on the words that templates may use"
_WINDOWS = "Microsoft, Naming Files, Paths, and Namespaces; the rest is briefgen's own rule"

FORMAT_UNKNOWN = Rule(
    "format.unknown",
    why="Papers can be written only in formats that somebody has taught briefgen.",
    source=PROGRAM,
    mend="Choose docx, pdf, html, txt or md.",
)
KIND_BODY_MISSING = Rule(
    "kind.body-missing",
    why="A kind says that it has a language, and has no text in it.",
    source=PROGRAM,
    mend="Write the body in that language, or take the language out of kind.yaml.",
)
KIND_LANGUAGE = Rule(
    "kind.language",
    why="A paper can be made only in the languages into which its words have been put.",
    source=PROGRAM,
    mend="Choose a language that the kind has, or copy the kind and translate its texts.",
)
KIND_NAME = Rule(
    "kind.name",
    why="A kind's name becomes part of the names of its papers, which have to work on every computer.",
    source=_WINDOWS,
    mend="Rename the kind's folder with small letters, digits and hyphens.",
)
KIND_TITLE_MISSING = Rule(
    "kind.title-missing",
    why="A kind gives its title by language and has none in one of its own: the paper would carry another language's.",
    source=PROGRAM,
    mend="Add the title in that language to kind.yaml, or give one title for all.",
)
KIND_UNKNOWN = Rule(
    "kind.unknown",
    why="No folder under templates/kinds/ has that name.",
    source=PROGRAM,
    mend="Correct the name; `briefgen templates list` shows the kinds there are.",
)
LANGUAGE_UNKNOWN = Rule(
    "language.unknown",
    why="Dates, numbers and fixed words are written by each language's own rules, which have to be there.",
    source="IETF BCP 47, for the tags; which languages there are is briefgen's own rule",
    mend="Choose a language that there is, by its tag: en.",
)

TEMPLATE_ENDLESS = Rule(
    "template.endless",
    why="A template that goes round in a circle never comes to an end, and takes the computer with it.",
    source=PROGRAM,
    mend="Look for a loop inside a loop, or for a template that includes itself.",
)
TEMPLATE_FILTER_UNKNOWN = Rule(
    "template.filter-unknown",
    why="What stands behind a | changes a value, and there is nothing of that name.",
    source=_WORDS,
    mend="Correct the word; the message names the nearest, templates/README.md all.",
)
TEMPLATE_FORBIDDEN = Rule(
    "template.forbidden",
    why="A template that somebody sent must not reach beyond the event's fields: not to files, not to the network.",
    source=PROGRAM,
    mend="Read fields with a dot and change them with filters.",
)
TEMPLATE_MARKDOWN = Rule(
    "template.markdown",
    why="A sign that no paper can show would be dropped without a word.",
    source="templates/README.md, on Markdown",
    mend="Write it as the message says.",
)
TEMPLATE_LANGUAGE = Rule(
    "template.language",
    why="A paper keeps to one language: a text or a word of another would stand in the midst of its sentences.",
    source="templates/README.md",
    mend="Translate the template into the folder of the language, or write the word out.",
)
TEMPLATE_NOT_FOUND = Rule(
    "template.not-found",
    why="A kind names a section, or a template a partial, that does not exist: the paper would have a hole.",
    source=PROGRAM,
    mend="Correct the name, or write the file.",
)
TEMPLATE_SYNTAX = Rule(
    "template.syntax",
    why="A tag that is not closed leaves open where it ends, so the whole template cannot be read.",
    source="templates/README.md",
    mend="Look at the tag in that line and at the one before it.",
)
TEMPLATE_TEST_UNKNOWN = Rule(
    "template.test-unknown",
    why="What stands behind `is` asks something of a value, and there is nothing of that name.",
    source=_WORDS,
    mend="Correct the word; the message names the nearest, templates/README.md all.",
)
TEMPLATE_UNDEFINED = Rule(
    "template.undefined",
    why="A name that stands for nothing would leave a gap in a sentence that nobody notices.",
    source=_WORDS,
    mend="Correct the name; `briefgen templates show KIND` lists what a template can use.",
)
TEMPLATE_UNREADABLE = Rule(
    "template.unreadable",
    why="A template is plain text; this file is damaged, too large, or of another kind.",
    source=PROGRAM,
    mend="Save it as plain text with the encoding UTF-8.",
)
TEMPLATE_VALUE = Rule(
    "template.value",
    why="A value does not fit what the template does with it, such as a list in the middle of a sentence.",
    source=_WORDS,
    mend="Use one field of it, or a filter that makes it a text.",
)

THEME_FONT = Rule(
    "theme.font",
    why="A PDF carries its fonts with it, so they have to be installed where it is made.",
    source=PROGRAM,
    mend="Choose a font that there is, or install the package that the message names.",
)
FONT_FILE = Rule(
    "font.file",
    why="A PDF carries its fonts with it: each has to be whole, of a kind that can be embedded, and free to be.",
    source="OpenType 1.9, OS/2 (fsType)",
    mend="Put TrueType files (.ttf) into the folder `fonts` that their licence lets you embed.",
)
THEME_LIKE = Rule(
    "theme.like",
    why="Styles that are like one another in a circle have no measure to start from.",
    source=PROGRAM,
    mend="Take one `like` out of the circle, or write `like: body`.",
)
THEME_NAME = Rule(
    "theme.name",
    why="A theme's name is that of its file, which has to work on every computer.",
    source=_WINDOWS,
    mend="Rename the theme's file with small letters, digits and hyphens.",
)
THEME_TOO_LARGE = Rule(
    "theme.too-large",
    why="Type or frames larger than the page leave no room for a single word.",
    source=PROGRAM,
    mend="Choose the smaller measure that the message gives, a larger page or smaller margins.",
)
THEME_UNKNOWN = Rule(
    "theme.unknown",
    why="No file under templates/themes/ has that name.",
    source=PROGRAM,
    mend="Correct the name; `briefgen themes list` shows the themes there are.",
)

RULES = (
    FORMAT_UNKNOWN,
    KIND_BODY_MISSING,
    KIND_LANGUAGE,
    KIND_NAME,
    KIND_TITLE_MISSING,
    KIND_UNKNOWN,
    LANGUAGE_UNKNOWN,
    TEMPLATE_ENDLESS,
    TEMPLATE_FILTER_UNKNOWN,
    TEMPLATE_FORBIDDEN,
    TEMPLATE_MARKDOWN,
    TEMPLATE_LANGUAGE,
    TEMPLATE_NOT_FOUND,
    TEMPLATE_SYNTAX,
    TEMPLATE_TEST_UNKNOWN,
    TEMPLATE_UNDEFINED,
    TEMPLATE_UNREADABLE,
    TEMPLATE_VALUE,
    FONT_FILE,
    THEME_FONT,
    THEME_LIKE,
    THEME_NAME,
    THEME_TOO_LARGE,
    THEME_UNKNOWN,
)
