"""References within an event: ids of people and facts that have to exist. Found on nodes, so also in a faulty event."""

from collections.abc import Iterable, Iterator

from briefgen.events.facts import FACT_REFERENCE
from briefgen.events.messages import ADDRESSEES
from briefgen.sources import Findings, Mapping, Node, Scalar, Sequence, did_you_mean, find, scalars

# Where ids of people stand; * is any item of a list or mapping, and a list stands for its items.
PEOPLE_AT = (
    ("hosts",),
    ("guest_of_honour",),
    ("principal",),  # short for principal.person
    ("principal", "person"),
    ("programme", "*", "lead"),
    ("speeches", "*", "speaker"),
    ("media", "contact"),
    ("people", "*", "spouse"),
)
ADDRESSEES_AT = (("messages", "*", "to"), ("if_raised", "*", "to"))
_NO_TEXTS = {"guests", "people"}


def check_references(event: Mapping, findings: Findings, *, people_read: bool = True) -> None:
    """Find every id of a person and every {fact:ID} that leads nowhere.

    Where a file of people could not be read, that is the mistake, and ids of people are left alone.
    """
    _check_facts(event, _keys(event, "facts"), findings)
    if not people_read:
        return
    people = _keys(event, "people")
    for path in PEOPLE_AT:
        _check_people(_at(event, path), people, (), findings)
    for path in ADDRESSEES_AT:
        _check_people(_at(event, path), people, ADDRESSEES, findings)


def _check_people(found: Iterable[Scalar], people: list[str], words: tuple[str, ...], findings: Findings) -> None:
    for scalar in found:
        if scalar.text is not None and scalar.text not in people and scalar.text not in words:
            known = ", ".join(people[:8]) + (" …" if len(people) > 8 else "")
            otherwise = f"the people here: {known}" if people else "list the person under `people`"
            hint = did_you_mean(scalar.text, [*people, *words], otherwise)
            message = f"there is no person `{scalar.text[:60]}`"
            findings.error("event.person-unknown", message, scalar.place, hint)


def _check_facts(event: Mapping, facts: list[str], findings: Findings) -> None:
    texts = Mapping({key: entry for key, entry in event.entries.items() if key not in _NO_TEXTS}, event.place)
    for path, scalar in scalars(texts):
        if path[-1] == "transcript":
            continue
        for reference in FACT_REFERENCE.finditer(scalar.text or ""):
            if reference[1] not in facts:
                otherwise = f"the facts here: {', '.join(facts)}" if facts else "list the fact under `facts`"
                hint = did_you_mean(reference[1], facts, otherwise)
                message = f"there is no fact `{reference[1]}`"
                findings.error("event.fact-unknown", message, scalar.place, hint)


def _keys(event: Mapping, name: str) -> list[str]:
    node = event.get(name)
    return list(node.entries) if isinstance(node, Mapping) else []


def _at(node: Node | None, path: tuple[str, ...]) -> Iterator[Scalar]:
    """The single values at a path with * in it."""
    if not path:
        match node:
            case Scalar():
                yield node
            case Sequence(items):
                yield from (item for item in items if isinstance(item, Scalar))
        return
    head, rest = path[0], path[1:]
    match node:
        case Sequence(items) if head == "*":
            for item in items:
                yield from _at(item, rest)
        case Mapping(entries) if head == "*":
            for entry in entries.values():
                yield from _at(entry.node, rest)
        case Mapping():
            yield from _at(find(node, (head,)), rest)
