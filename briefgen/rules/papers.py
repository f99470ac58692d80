"""Rules of a paper: what it may say to whom, its length, and whether its fonts cover its characters."""

from briefgen.rules.rule import OFFICE, PROGRAM, Rule

_READS = "The office's own rule; the kind's `budgets` in kind.yaml give the number"

CLEARANCE_OPEN = Rule(
    "clearance.open",
    why="A paper that somebody still has to clear is not the office's word yet.",
    source=OFFICE,
    in_drafts="info",
    mend="Obtain clearance and write `decision: cleared`, or make a draft without --final.",
    locked="it is for those who clear the papers to say that they may go",
)

RELEASE_MARKING = Rule(
    "release.marking",
    why="Whoever finds a paper on a desk sees by its marking alone who may read it.",
    source=OFFICE,
    mend="Correct `markings` in briefgen.yaml.",
    locked="whoever handles a paper has to see who may read it",
)
RELEASE_REFERENCE = Rule(
    "release.reference",
    why="A public sentence that names an internal figure or person gives it away.",
    source=OFFICE,
    mend="Give the fact or person the same `release` as the text, or reword the text.",
    locked="a paper may not name what its readers may not know",
)

MEDIA_CONTACT = Rule(
    "media.contact",
    why="A journalist with a question calls whom the paper names; where it names nobody, the question is printed.",
    source=OFFICE,
    mend="Add `media: {contact: …}` to the event, or a telephone number or e-mail address to briefgen.yaml.",
    waivable=True,
)

PAPER_EMPTY = Rule(
    "paper.empty",
    why="A paper without a word was not what its template meant to make.",
    source=PROGRAM,
    mend="Look at the kind's body and at the sections in its kind.yaml.",
    waivable=True,
)
PAPER_FORBIDDEN_NAME = Rule(
    "paper.forbidden-name",
    why="A spelling that must not be used stands in the words of a template, or arises where two fields meet.",
    source=OFFICE,
    mend="Correct the template, or the field.",
    waivable=True,
)
PAPER_PLACEHOLDER = Rule(
    "paper.placeholder",
    why="A placeholder stands in the words of a template, or arises where two fields meet.",
    source=OFFICE,
    mend="Fill it in, or take it out.",
    waivable=True,
)

LENGTHS_BOTTOM_LINE = Rule(
    "lengths.bottom-line",
    why="The bottom line is what a principal reads in the car; what is longer is not read.",
    source=_READS,
    severity="warning",
    mend="Shorten it.",
    waivable=True,
)
LENGTHS_HEADLINE = Rule(
    "lengths.headline",
    why="A headline that runs over three lines is cut by whoever prints it, and seldom where you would.",
    source=_READS,
    severity="warning",
    mend="Shorten it.",
    waivable=True,
)
LENGTHS_LEAD = Rule(
    "lengths.lead",
    why="Who, what, when, where and why stand in the first sentence; many readers have no second one.",
    source=_READS,
    severity="warning",
    mend="Shorten it, or leave part of it to the next paragraph.",
    waivable=True,
)
LENGTHS_POINTS = Rule(
    "lengths.points",
    why="Nobody remembers more than a handful of points of a speech.",
    source=_READS,
    severity="warning",
    mend="Join or drop the weakest.",
    waivable=True,
)
LENGTHS_PAGES = Rule(
    "lengths.pages",
    why="An editor reads one page; what stands on the third is not printed.",
    source=_READS,
    severity="warning",
    mend="Shorten the longest part: the background, the quotations, the points.",
    waivable=True,
)

FONT_MISSING = Rule(
    "font.missing",
    why="A character that no font has is printed as an empty box, most often in somebody's name.",
    source=OFFICE,
    in_drafts="warning",
    mend="Put a font that has it into the folder `fonts` of your workspace, or write it another way.",
    waivable=True,
)
FONT_SYSTEM = Rule(
    "font.system",
    why="Another computer may not have the font, and the same paper would look different there.",
    source=OFFICE,
    severity="warning",
    mend="Put the font into the folder `fonts` of your workspace, or write the character another way.",
    waivable=True,
)
FORMAT_UNSHOWN = Rule(
    "format.unshown",
    why="What a format has no means for would be missing from the paper, and nobody would know.",
    source=PROGRAM,
    mend="Take it out of the kind's template, or make the paper in a format that has it.",
)
DOCX_CHARACTER = Rule(
    "docx.character",
    why="Word refuses to open a file with a control character in it.",
    source="W3C, XML 1.0, 2.2: the characters that a document, and so a Word file, can hold",
    mend="Take the character out of the data; it usually came with copying from another program.",
)

BUILT_BROKEN = Rule(
    "built.broken",
    why="A paper that does not open on the other side is found out when it is needed.",
    source="ECMA-376 (Office Open XML) for Word; ISO 32000-1 for PDF",
    mend="Report it with the event's file; use another format until it is mended.",
    locked="a file that does not open is of use to nobody",
)
BUILT_TOO_LARGE = Rule(
    "built.too-large",
    why="Many mail servers refuse a message of more than 10 MB, and some of them without a word.",
    source=OFFICE,
    severity="warning",
    mend="Use fewer photographs or a smaller logo, or hand the file over in another way.",
    waivable=True,
)
BUILT_NO_JUDGE = Rule(
    "built.no-judge",
    why="Most offices trust the program, so what judges its PDFs is installed only on request.",
    source=PROGRAM,
    mend='Install it with the extra `prove`: pip install "briefgen[prove]".',
    locked="`--prove` asks for the proof: leave it out to do without",
)
BUILT_PROFILE = Rule(
    "built.profile",
    why="An archive refuses a PDF that is not PDF/A, and a screen reader makes little of one that is not PDF/UA.",
    source="ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2), level A",
    mend="Report it with the event's file; the Word file can be used until it is mended.",
    locked="`--prove` asks for the proof: leave it out to do without",
)

RULES = (
    CLEARANCE_OPEN,
    RELEASE_MARKING,
    RELEASE_REFERENCE,
    MEDIA_CONTACT,
    PAPER_EMPTY,
    PAPER_FORBIDDEN_NAME,
    PAPER_PLACEHOLDER,
    LENGTHS_BOTTOM_LINE,
    LENGTHS_HEADLINE,
    LENGTHS_LEAD,
    LENGTHS_POINTS,
    LENGTHS_PAGES,
    FONT_MISSING,
    FONT_SYSTEM,
    FORMAT_UNSHOWN,
    DOCX_CHARACTER,
    BUILT_BROKEN,
    BUILT_NO_JUDGE,
    BUILT_PROFILE,
    BUILT_TOO_LARGE,
)
