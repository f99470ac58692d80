"""Rules of an event as a whole: its times, and the people and facts that its parts refer to."""

from briefgen.rules.rule import OFFICE, PROGRAM, Rule

EVENT_END = Rule(
    "event.end",
    why="An event that ends before it starts, or when it starts, has a wrong date or hour that guests would read.",
    source="RFC 5545 (calendar files), 3.8.2.2: the end is later than the start",
    mend="Swap the times, or give the end its own date.",
)
EVENT_FACT_UNKNOWN = Rule(
    "event.fact-unknown",
    why="A text refers to a figure by a name under which no figure is listed; the sentence would have a gap.",
    source=PROGRAM,
    mend="Correct the name between the braces, or list the fact under `facts`.",
)
EVENT_FACTS_TOO_LONG = Rule(
    "event.facts-too-long",
    why="A long fact that many texts repeat makes a paper without end.",
    source=PROGRAM,
    mend="Refer to a long fact once, or shorten it.",
)
EVENT_OTHER_FILE = Rule(
    "event.other-file",
    why="A list of people and the office's settings are read for many events, and are none themselves.",
    source=PROGRAM,
    mend="Name the event's own file, which has a title and a start.",
)
EVENT_PERSON_UNKNOWN = Rule(
    "event.person-unknown",
    why="Somebody is named who is described nowhere: the form of address and the office would be missing.",
    source=PROGRAM,
    mend="Write the id under which the person stands in `people`, or add the person there.",
)
EVENT_SPOKESPERSON_UNKNOWN = Rule(
    "event.spokesperson-unknown",
    why="The office's settings name a spokesperson of whom this event knows no name and no telephone number.",
    source=OFFICE,
    severity="warning",
    mend="List the person under `people`, or name a contact under `media`.",
)
EVENT_TIMEZONE = Rule(
    "event.timezone",
    why="Without a place, an hour means another moment to each reader, and an embargo ends at the wrong time.",
    source="The IANA Time Zone Database, by region and city",
    mend="Write `timezone: Asia/Bangkok`, with the city whose clocks the event follows.",
)

RULES = (
    EVENT_END,
    EVENT_FACT_UNKNOWN,
    EVENT_FACTS_TOO_LONG,
    EVENT_OTHER_FILE,
    EVENT_PERSON_UNKNOWN,
    EVENT_SPOKESPERSON_UNKNOWN,
    EVENT_TIMEZONE,
)
