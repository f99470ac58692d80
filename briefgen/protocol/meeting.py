"""The people whom the principal meets, in order of importance."""

from briefgen.alike import alike
from briefgen.events import Event, Person
from briefgen.protocol.precedence import heads_of_mission

_ABSENT = {"declined", "represented", "no reply", "no-show"}


def people_to_meet(event: Event) -> tuple[str, ...]:
    """The ids of the guest of honour, the other speakers, then heads of mission by precedence.

    Without the principal, the hosts, people of the sending State, and everyone who does not come in person according to
    the guest list.
    """
    own = {event.principal.person if event.principal else None, *event.hosts}
    ranked = [event.guest_of_honour, *(speech.speaker for speech in event.speeches), *heads_of_mission(event)]
    absent = {_key(guest.full_name) for guest in event.guests if guest.reply in _ABSENT}
    met: dict[str, None] = {}
    for name in ranked:
        person = event.people.get(name) if name else None
        if name and person and name not in own and not _of_own_state(person, event) and _key(person.name) not in absent:
            met[name] = None
    return tuple(met)


def _of_own_state(person: Person, event: Event) -> bool:
    office = person.office_on(event.start.date())
    return event.sending_state is not None and office is not None and office.state == event.sending_state


def known_guests(event: Event) -> dict[int, str]:
    """The ids of guests who are among the event's people, by their index in the guest list."""
    people = {_key(person.name): name for name, person in event.people.items()}
    keys = ((index, _key(guest.full_name)) for index, guest in enumerate(event.guests))
    return {index: people[key] for index, key in keys if key in people}


def _key(name: str) -> tuple[str, ...]:
    """A name for comparison: the order of given name and surname, and the Unicode form, make no difference."""
    return tuple(sorted(alike(name).split()))
