"""Rules of waivers: what an event's `waive` may name."""

from briefgen.rules.rule import OFFICE, PROGRAM, Rule

WAIVE_LOCKED = Rule(
    "waive.locked",
    why="What protects others from the event's own author is not the author's to set aside.",
    source=OFFICE,
    mend="Take the line out, and mend what it should hide.",
)
WAIVE_UNKNOWN = Rule(
    "waive.unknown",
    why="A misspelt id sets nothing aside, and whoever wrote it believes that it does.",
    source=PROGRAM,
    severity="warning",
    mend="Correct the id; `briefgen explain` lists all of them.",
)
WAIVE_UNUSED = Rule(
    "waive.unused",
    why="A line that sets aside what is no longer there hides the next mistake of its kind.",
    source=OFFICE,
    severity="warning",
    mend="Take the line out.",
)
WAIVE_USED = Rule(
    "waive.used",
    why="Whoever approves a paper has to see what was set aside, and for which reason.",
    source=OFFICE,
    severity="info",
    mend="Nothing, if the reason still holds; else take the line out to see what it hides.",
)

RULES = (WAIVE_LOCKED, WAIVE_UNKNOWN, WAIVE_UNUSED, WAIVE_USED)
