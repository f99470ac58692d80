"""Facts: every public fact has a source."""

from collections.abc import Iterator

from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.events import Level
from briefgen.rules.content import FACTS_SOURCE


def check_sources(subject: EventSubject) -> Iterator[Problem]:
    """Public facts without a source: the office could not answer questions about them."""
    for name, fact in subject.loaded.event.facts.items():
        if fact.level(Level.INTERNAL) is Level.PUBLIC and not fact.source:
            message = f"the public fact '{name}' has no source"
            yield Problem(FACTS_SOURCE, message, subject.loaded.places[f"facts.{name}"], "add `source:`")
