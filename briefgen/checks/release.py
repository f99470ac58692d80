"""Release: a paper that names what its audience may not know."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.release import withheld_references


def check_references(subject: PaperSubject) -> Iterator[Problem]:
    """A field of the paper refers to a fact or a person above its audience."""
    audience = subject.kind.says.audience
    for reference in withheld_references(subject.loaded.event, audience):
        what, name = reference.withheld.split(".", 1)
        noun = "fact" if what == "facts" else "person"
        message = f"this is {audience.value}, but the {noun} '{name}' that it names is not"
        hint = f"give the {noun} `release: {audience.value}`, or reword the text"
        yield Problem("error", "release.reference", message, subject.loaded.places[reference.field], hint)
