"""Rules of named fields, the same for each kind of file: an event, the office's settings, a kind of paper, a theme."""

from dataclasses import dataclass

from briefgen.rules.rule import PROGRAM, Rule


@dataclass(frozen=True, slots=True)
class FieldRules:
    """The rules for the fields of one kind of file."""

    missing: Rule
    unknown: Rule
    key: Rule
    type: Rule
    value: Rule
    more: Rule

    @property
    def all(self) -> tuple[Rule, ...]:
        """All six rules."""
        return (self.missing, self.unknown, self.key, self.type, self.value, self.more)


def _fields_of(family: str, file: str, where: str) -> FieldRules:
    """The rules of a family of ids; `file` names its files in messages, `where` is the list of their fields."""
    return FieldRules(
        missing=Rule(
            f"{family}.field-missing",
            why=f"Without this field {file} says too little to make anything of it.",
            source=f"{PROGRAM}: {where}",
            mend="Write the field in; the message says what belongs there.",
        ),
        unknown=Rule(
            f"{family}.field-unknown",
            why="A field with a name that means nothing is left out of every paper, and what it says is lost.",
            source=f"{PROGRAM}: {where}",
            mend="Correct the name, or move the field to where it belongs.",
        ),
        key=Rule(
            f"{family}.key",
            why="Some fields list things under names of your choice, which have to fit where they are used.",
            source=f"{PROGRAM}: {where}",
            mend="Change the name as the message says.",
        ),
        type=Rule(
            f"{family}.type",
            why="A list, a text, a number and a group of fields each go to another place of a paper.",
            source=f"{PROGRAM}: {where}",
            mend="Write the value in the form that the message shows.",
        ),
        value=Rule(
            f"{family}.value",
            why="A value outside of what its field can mean would be printed wrongly, or not at all.",
            source=f"{PROGRAM}: {where}",
            mend="Correct the value; the message says what belongs there.",
        ),
        more=Rule(
            f"{family}.more",
            why="One mistake may stand in every line of a file, and a thousand messages help nobody.",
            source=PROGRAM,
            mend="Mend the ones above first, then look again.",
        ),
    )


EVENT_FIELDS = _fields_of("event", "an event file", "the fields that `briefgen schema` lists")
SETTINGS_FIELDS = _fields_of("settings", "the office's briefgen.yaml", "the fields that `briefgen init` writes")
KIND_FIELDS = _fields_of("kind", "a kind of paper", "templates/README.md, on kind.yaml")
THEME_FIELDS = _fields_of("theme", "a theme", "templates/README.md, on themes")

RULES = (*EVENT_FIELDS.all, *SETTINGS_FIELDS.all, *KIND_FIELDS.all, *THEME_FIELDS.all)
