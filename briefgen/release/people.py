"""Which people the fields of an event name, and the event without those that may not be named."""

from collections.abc import Iterator
from typing import TypeVar

from briefgen.events import ADDRESSEES, Event, IfRaised, Message

AddressedT = TypeVar("AddressedT", Message, IfRaised)


def naming_fields(event: Event) -> Iterator[tuple[str, str]]:
    """Each field that names a person, by its dotted name, with the person's id."""
    for index, host in enumerate(event.hosts):
        yield f"hosts.{index}", host
    if event.guest_of_honour:
        yield "guest_of_honour", event.guest_of_honour
    if event.principal:
        yield "principal.person", event.principal.person
    for index, speech in enumerate(event.speeches):
        yield f"speeches.{index}.speaker", speech.speaker
    for index, step in enumerate(event.programme):
        if step.lead:
            yield f"programme.{index}.lead", step.lead
    for index, message in enumerate(event.messages):
        yield from ((f"messages.{index}.to", name) for name in message.to if name not in ADDRESSEES)
    for index, question in enumerate(event.if_raised):
        yield from ((f"if_raised.{index}.to", name) for name in question.to if name not in ADDRESSEES)
    if event.media and event.media.contact:
        yield "media.contact", event.media.contact


def named_people(event: Event) -> set[str]:
    """The ids of everybody whom the event names outside its list of people."""
    return {person for _, person in naming_fields(event)}


def without_people(event: Event, allowed: set[str]) -> Event:
    """The event in which nobody but `allowed` is named: a speech without its speaker is no speech."""
    if named_people(event) <= allowed:
        return event
    principal, media = event.principal, event.media
    steps = [step if step.lead in allowed else step.model_copy(update={"lead": None}) for step in event.programme]
    return event.model_copy(
        update={
            "hosts": tuple(host for host in event.hosts if host in allowed),
            "guest_of_honour": event.guest_of_honour if event.guest_of_honour in allowed else None,
            "principal": principal if principal and principal.person in allowed else None,
            "speeches": tuple(speech for speech in event.speeches if speech.speaker in allowed),
            "programme": tuple(steps),
            "messages": tuple(_to_allowed(message, allowed) for message in event.messages),
            "if_raised": tuple(_to_allowed(item, allowed) for item in event.if_raised),
            "media": media.model_copy(update={"contact": None}) if media and media.contact not in allowed else media,
        }
    )


def _to_allowed(item: AddressedT, allowed: set[str]) -> AddressedT:
    kept = tuple(to for to in item.to if to in allowed or to in ADDRESSEES)
    return item if len(kept) == len(item.to) else item.model_copy(update={"to": kept})
