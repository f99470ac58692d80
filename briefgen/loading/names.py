"""Names in place of an id: the id of that person, or how to add the person."""

from collections.abc import Iterator

from briefgen.alike import alike
from briefgen.names import file_name, name_fault
from briefgen.sources import Mapping, Node, Scalar, Sequence

NAMED_BY = ("name", "short_name", "native_name", "aliases", "office", "offices")


def who_is_meant(text: str, event: Mapping) -> str | None:
    """A hint for a name in place of a person's id; None if the text may be an id.

    A person matches by a name or office, by the beginning of a name or office, or by a name with a title before it.
    """
    people = event.get("people")
    entries = people.entries if isinstance(people, Mapping) else {}
    meant = [id for id, entry in entries.items() if _means(alike(text), entry.node)]
    if len(meant) == 1:
        return f"write the id under which this person stands in `people`: {meant[0]}"
    if meant:
        return f"write the id under which the person stands in `people`: {' or '.join(meant[:3])}"
    if name_fault(text) is None:
        return None
    id = file_name(" ".join(text.split()[-1:]), "person")
    return f"add the person under `people`, as in `{id}: {{name: {text[:60]}}}`, and write the id here: {id}"


def _means(words: str, person: Node) -> bool:
    return any(
        words == said or said.startswith(f"{words} ") or (len(said.split()) > 1 and words.endswith(f" {said}"))
        for said in _said_of(person)
    )


def _said_of(person: Node) -> Iterator[str]:
    for field in NAMED_BY:
        node = person.get(field) if isinstance(person, Mapping) else None
        for item in node.items if isinstance(node, Sequence) else (node,):
            title = item.get("title") if isinstance(item, Mapping) else item
            if isinstance(title, Scalar) and title.text:
                yield alike(title.text)
