"""Rules of an event's content: dates, people, precedence, facts, quotations, and placeholders left in it."""

from briefgen.rules.rule import OFFICE, Rule

_VIENNA = "Vienna Convention on Diplomatic Relations"

DATES_ORDINAL = Rule(
    "dates.ordinal",
    why="The wrong number of an anniversary is what a host State notices first.",
    source="Arithmetic: the year of the event less the year that is counted from",
    mend="Correct `ordinal` or `since`; an anniversary is counted from the year after the first.",
    waivable=True,
)
DATES_RUN_OUTSIDE = Rule(
    "dates.run-outside",
    why="A step before the doors open or long after the end usually has a wrong hour.",
    source=OFFICE,
    severity="warning",
    mend="Correct the hour, or the start and end of the event; if people are there earlier to prepare, set it aside.",
    waivable=True,
)
DATES_RUN_OVERLAP = Rule(
    "dates.run-overlap",
    why="Nobody can lead two parts of an evening at once.",
    source=OFFICE,
    mend="Change the hour, the minutes or the lead of one of the two.",
    waivable=True,
)

PEOPLE_ALIAS = Rule(
    "people.alias",
    why="One person under two names looks like two people to a reader, and to whoever searches a paper.",
    source=OFFICE,
    severity="warning",
    mend="Write the person's name or short name.",
    waivable=True,
)
PEOPLE_CONTRADICTION = Rule(
    "people.contradiction",
    why="A spelling that is both right and forbidden makes every text wrong that names the person.",
    source=OFFICE,
    mend="Take it out of `forbidden_names`, or out of the field that uses it.",
    waivable=True,
)
PEOPLE_FORBIDDEN_NAME = Rule(
    "people.forbidden-name",
    why="Some spellings offend their bearer or belong to another person; the office has listed them for that reason.",
    source=OFFICE,
    mend="Write the name as it stands under `name`.",
    waivable=True,
)
PEOPLE_OFFICE = Rule(
    "people.office",
    why="A title that its bearer no longer has, or not yet, is the most frequent mistake of a copied brief.",
    source=OFFICE,
    mend="Give the office that the person holds on the day of the event, with `from` and `to`.",
    waivable=True,
)
PEOPLE_PHOTOGRAPH_ALT = Rule(
    "people.photograph-alt",
    why="Who hears a paper read aloud learns of a photograph only what its alternative text says.",
    source="W3C, Web Content Accessibility Guidelines 2.2, 1.1.1",
    severity="warning",
    mend="Add `alt:` with a few words on what the picture shows.",
    waivable=True,
)
PEOPLE_PHOTOGRAPH_CREDIT = Rule(
    "people.photograph-credit",
    why="A photographer has a right to be named, and an agency claims money where its credit is missing.",
    source="Berne Convention for the Protection of Literary and Artistic Works, article 6bis",
    severity="warning",
    mend="Add `credit:` with the name of the photographer or agency.",
    waivable=True,
)

PROTOCOL_ABSENT_SEATED = Rule(
    "protocol.absent-seated",
    why="An empty chair at a table tells everybody who has declined.",
    source=OFFICE,
    severity="warning",
    mend="Clear table and seat, or correct the reply.",
    waivable=True,
)
PROTOCOL_OVERRIDE = Rule(
    "protocol.override",
    why="An order that was changed by hand has to be explained to whoever was moved down.",
    source=OFFICE,
    mend="Add `precedence_reason` with the reason.",
    waivable=True,
)
PROTOCOL_SEAT_TWICE = Rule(
    "protocol.seat-twice",
    why="Two guests at one chair find out in front of everybody else.",
    source=OFFICE,
    mend="Find another seat for one of the two.",
    waivable=True,
)
PROTOCOL_TIED = Rule(
    "protocol.tied",
    why="Heads of mission of the same class who took up their functions on one day are ranked by the hour.",
    source=f"{_VIENNA} (1961), article 16, 1",
    mend="Ask the protocol department for the hour, and add it to `mission.since`.",
    waivable=True,
)
PROTOCOL_UNRANKED = Rule(
    "protocol.unranked",
    why="Heads of mission rank by class, then by the day on which they took up their functions, never by country.",
    source=f"{_VIENNA} (1961), articles 14 and 16",
    mend="Add the class and the day to the person's `mission`.",
    waivable=True,
)

FACTS_SOURCE = Rule(
    "facts.source",
    why="A figure in a public paper has to be defended on the telephone the next morning.",
    source=OFFICE,
    mend="Add `source:` with where the figure comes from.",
    waivable=True,
)

QUOTATIONS_VERBATIM = Rule(
    "quotations.verbatim",
    why="Words between quotation marks are somebody's own; a word more or less puts something into a person's mouth.",
    source="The office's own rule, and that of newsrooms",
    mend="Quote word for word; put [ ] around what you add, and … where you cut.",
    locked="what somebody is said to have said has to be what was said",
)

RESIDUE_PLACEHOLDER = Rule(
    "residue.placeholder",
    why="TBC, XX or a bracket to fill in, once printed, shows that nobody has read the paper.",
    source=OFFICE,
    mend="Fill it in, or take it out.",
    waivable=True,
)

RULES = (
    DATES_ORDINAL,
    DATES_RUN_OUTSIDE,
    DATES_RUN_OVERLAP,
    PEOPLE_ALIAS,
    PEOPLE_CONTRADICTION,
    PEOPLE_FORBIDDEN_NAME,
    PEOPLE_OFFICE,
    PEOPLE_PHOTOGRAPH_ALT,
    PEOPLE_PHOTOGRAPH_CREDIT,
    PROTOCOL_ABSENT_SEATED,
    PROTOCOL_OVERRIDE,
    PROTOCOL_SEAT_TWICE,
    PROTOCOL_TIED,
    PROTOCOL_UNRANKED,
    FACTS_SOURCE,
    QUOTATIONS_VERBATIM,
    RESIDUE_PLACEHOLDER,
)
