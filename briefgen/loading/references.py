"""References within an event: ids of people and facts must exist. Checked on nodes, so also in an invalid event."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import get_origin

from pydantic import BaseModel

from briefgen.events import FACT_REFERENCE, Event, Reference, naming_fields, reference_of
from briefgen.findings import Findings
from briefgen.hints import did_you_mean
from briefgen.loading.names import who_is_meant
from briefgen.rules.events import EVENT_FACT_UNKNOWN, EVENT_FACTS_TOO_LONG, EVENT_PERSON_UNKNOWN
from briefgen.sources import Mapping, Node, Scalar, Sequence, find, scalars

_NO_TEXTS = {"guests", "people"}
_MOST_COMPARED = 50  # problems, after which hints no longer compare names: thousands of comparisons take too long
_MOST_PUT_IN = 1_000_000  # letters
_Known = dict[str, None]  # a dict as an ordered set of ids


def check_references(
    event: Mapping, findings: Findings, model: type[Event] = Event, *, people_read: bool = True
) -> None:
    """Note every id of a person or a fact, and every {fact:ID}, that does not exist.

    If a file of people could not be read, ids of people are not checked, as that error is the cause.
    """
    known = {name: _keys(event, name) for name in ("people", "facts")}
    _check_facts(event, known["facts"], findings)
    for scalar, reference in references_in(event, model):
        if reference.into == "facts" or people_read:
            _check_known(scalar, reference, event, known[reference.into], findings)


def references_in(node: Node | None, model: type[BaseModel]) -> Iterator[tuple[Scalar, Reference]]:
    """Each scalar in a node of a model that names something, with its reference."""
    short = getattr(model, "short", None)
    if isinstance(node, Scalar) and short:  # `principal: okoro` is short for `principal: {person: okoro}`
        if reference := reference_of(model, short):
            yield node, reference
    elif isinstance(node, Mapping):
        for field in naming_fields(model):
            by_name = get_origin(model.model_fields[field.name].annotation) is dict
            for member in _members(node.get(field.key), by_name=by_name):
                if field.reference and isinstance(member, Scalar):
                    yield member, field.reference
                for part in field.parts:
                    yield from references_in(member, part)


def _members(node: Node | None, *, by_name: bool) -> Iterable[Node]:
    match node:
        case None:
            return ()
        case Sequence(items):
            return items
        case Mapping(entries) if by_name:
            return (entry.node for entry in entries.values())
        case _:
            return (node,)


_UNKNOWN = {"people": (EVENT_PERSON_UNKNOWN, "person"), "facts": (EVENT_FACT_UNKNOWN, "fact")}


def _check_known(scalar: Scalar, reference: Reference, event: Mapping, known: _Known, findings: Findings) -> None:
    text = scalar.text
    if text is None or text in known or text in reference.words:
        return
    rule, noun = _UNKNOWN[reference.into]
    close = len(findings.problems) < _MOST_COMPARED  # comparing thousands of names with thousands takes too long
    hint = _hint(text, reference, event, known) if close else None
    if hint is None:
        listed = f"the {reference.into} here: {_listed(known)}" if known else None
        hint = listed or f"list the {noun} under `{reference.into}`, and write its id here"
    findings.note(rule, f"there is no {noun} `{text[:60]}`", scalar.place, hint)


def _hint(text: str, reference: Reference, event: Mapping, known: _Known) -> str | None:
    """The person or id probably meant; several words resemble an id only by chance, so only names are compared."""
    if reference.into == "people" and " " in text:
        return who_is_meant(text, event)
    hint = did_you_mean(text, [*known, *reference.words])
    return who_is_meant(text, event) if hint is None and reference.into == "people" else hint


def _check_facts(event: Mapping, facts: _Known, findings: Findings) -> None:
    lengths, put_in = _lengths(event, facts), 0
    for path, scalar in scalars(event):
        if path[-1] == "transcript" or "{fact:" not in (scalar.text or ""):
            continue
        for reference in FACT_REFERENCE.finditer(scalar.text or ""):
            put_in += lengths.get(reference[1], 0)
            if reference[1] not in facts and path[0] not in _NO_TEXTS:
                _check_known(replace(scalar, text=reference[1]), Reference("facts"), event, facts, findings)
        if put_in > _MOST_PUT_IN:
            message = f"with their facts put in, the texts up to here grow by more than {_MOST_PUT_IN:,} letters"
            hint = "refer to a long fact once, or shorten it"
            findings.note(EVENT_FACTS_TOO_LONG, message, scalar.place, hint)
            return


def _lengths(event: Mapping, facts: _Known) -> dict[str, int]:
    """Number of letters that replace a reference to each fact, including the facts that it refers to."""
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


def _keys(event: Mapping, name: str) -> _Known:
    node = event.get(name)
    return dict.fromkeys(node.entries) if isinstance(node, Mapping) else {}
