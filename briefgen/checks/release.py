"""Release: papers that name something above the release level of their audience."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.document import plain_text
from briefgen.errors import Problem
from briefgen.events import Level
from briefgen.languages import LANGUAGES
from briefgen.release import withheld_references
from briefgen.rules.papers import RELEASE_MARKING, RELEASE_REFERENCE


def check_references(subject: PaperSubject) -> Iterator[Problem]:
    """A field of the paper refers to a fact or a person above its audience."""
    audience = subject.kind.says.audience
    for reference in withheld_references(subject.loaded.event, audience):
        what, name = reference.withheld.split(".", 1)
        noun = "fact" if what == "facts" else "person"
        message = f"this is {audience.value}, but the {noun} '{name}' that it names is not"
        hint = f"give the {noun} `release: {audience.value}`, or reword the text"
        yield Problem(RELEASE_REFERENCE, message, subject.loaded.places[reference.field], hint)


def check_marking(subject: PaperSubject) -> Iterator[Problem]:
    """Papers that are not public have a marking, and public ones have none of the restrictive markings."""
    given, audience = subject.loaded.settings.markings, subject.kind.says.audience
    marking = plain_text(subject.document.furniture.marking)
    inner = {words for level, texts in given.items() if level is not Level.PUBLIC for words in texts.values() if words}
    inner |= {words for each in LANGUAGES.values() for words in (each.marks.internal, each.marks.partner)}
    if audience is Level.PUBLIC and marking in inner:
        message = f"the public paper is marked '{marking}', as an {Level.INTERNAL.value} one is"
    elif audience is not Level.PUBLIC and not marking:
        message = f"the {audience.value} paper '{subject.kind.name}' carries no marking"
    else:
        return
    hint = f"correct `{audience.value}` under `markings` in briefgen.yaml"
    yield Problem(RELEASE_MARKING, message, subject.loaded.settings_places[f"markings.{audience.value}"], hint)
