"""Media: a public paper names a contact for the press."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.events import Level
from briefgen.rules.papers import MEDIA_CONTACT


def check_media_contact(subject: PaperSubject) -> Iterator[Problem]:
    """The office of a public paper has a contact; without an office in the settings nothing is checked."""
    office = subject.loaded.settings.office
    if subject.kind.says.audience is not Level.PUBLIC or office is None:
        return
    media = subject.cleared.media
    name = (media.contact if media else None) or office.spokesperson
    person = subject.cleared.people.get(name) if name else None
    if person is None and not (office.phone or office.email):
        hint = "add `media: {contact: …}` to the event, or `spokesperson`, `phone` or `email` to briefgen.yaml"
        yield Problem(MEDIA_CONTACT, "the public paper names nobody whom the press may call", None, hint)
