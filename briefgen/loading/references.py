"""References within an event: ids of people and facts that have to exist. Found on nodes, so also in a faulty event."""

from collections.abc import Iterable, Iterator
from itertools import islice

from briefgen.events.facts import FACT_REFERENCE
from briefgen.events.messages import ADDRESSEES
from briefgen.findings import Findings
from briefgen.hints import did_you_mean
from briefgen.rules.events import EVENT_FACT_UNKNOWN, EVENT_FACTS_TOO_LONG, EVENT_PERSON_UNKNOWN
from briefgen.sources import Mapping, Node, Scalar, Sequence, find, scalars

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
_MOST_COMPARED = 50  # problems, after which none is compared with what there is
_MOST_PUT_IN = 1_000_000  # letters
_Known = dict[str, None]  # names in their order, looked up at once


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


def _check_people(found: Iterable[Scalar], people: _Known, words: tuple[str, ...], findings: Findings) -> None:
    for scalar in found:
        if scalar.text is not None and scalar.text not in people and scalar.text not in words:
            otherwise = f"the people here: {_listed(people)}" if people else "list the person under `people`"
            hint = _meant(scalar.text, [*people, *words], otherwise, findings)
            message = f"there is no person `{scalar.text[:60]}`"
            findings.note(EVENT_PERSON_UNKNOWN, message, scalar.place, hint)


def _check_facts(event: Mapping, facts: _Known, findings: Findings) -> None:
    lengths, put_in = _lengths(event, facts), 0
    for path, scalar in scalars(event):
        if path[-1] == "transcript" or "{fact:" not in (scalar.text or ""):
            continue
        for reference in FACT_REFERENCE.finditer(scalar.text or ""):
            put_in += lengths.get(reference[1], 0)
            if reference[1] not in facts and path[0] not in _NO_TEXTS:
                otherwise = f"the facts here: {_listed(facts)}" if facts else "list the fact under `facts`"
                hint = _meant(reference[1], facts, otherwise, findings)
                message = f"there is no fact `{reference[1][:60]}`"
                findings.note(EVENT_FACT_UNKNOWN, message, scalar.place, hint)
        if put_in > _MOST_PUT_IN:
            message = f"with their facts put in, the texts up to here grow by more than {_MOST_PUT_IN:,} letters"
            hint = "refer to a long fact once, or shorten it"
            findings.note(EVENT_FACTS_TOO_LONG, message, scalar.place, hint)
            return


def _lengths(event: Mapping, facts: _Known) -> dict[str, int]:
    """How many letters each fact puts in the place of a reference, with those of the facts that it refers to."""
    said: dict[str, str] = {}
    for name in facts:
        fact = find(event, ("facts", name))
        said[name] = "".join(scalar.text or "" for _, scalar in scalars(fact)) if fact else ""
    return {
        name: len(words) + sum(len(said.get(inner[1], "")) for inner in FACT_REFERENCE.finditer(words))
        for name, words in said.items()
    }


def _listed(names: _Known) -> str:
    return ", ".join(islice(names, 8)) + (" …" if len(names) > 8 else "")


def _meant(name: str, names: Iterable[str], otherwise: str, findings: Findings) -> str | None:
    """A hint with the nearest name; to compare thousands of names with thousands of others takes too long."""
    return did_you_mean(name, names, otherwise) if len(findings.problems) < _MOST_COMPARED else otherwise


def _keys(event: Mapping, name: str) -> _Known:
    node = event.get(name)
    return dict.fromkeys(node.entries) if isinstance(node, Mapping) else {}


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
