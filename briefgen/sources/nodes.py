"""Nodes: values as they were read, each with its place."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from briefgen.errors import Place

DEEPEST = 50  # levels of nesting
MOST_NODES = 200_000  # in one file; values repeated by aliases are counted each time

Key = str | int
Spelt = str | None | list["Spelt"] | dict[str, "Spelt"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written in its file ("840", "18:30", "true"); None for null."""

    text: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A key's value, and the place of the key."""

    node: "Node"
    key_place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Nodes by key, in the order of the file."""

    entries: MappingType[str, Entry] = field(hash=False)
    place: Place

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None; a null value counts as absent."""
        entry = self.entries.get(key)
        if entry is None or (isinstance(entry.node, Scalar) and entry.node.text is None):
            return None
        return entry.node

    def replaced(self, key: str, node: "Node") -> "Mapping":
        """A copy with another value for one key (added at the end if the key is new)."""
        old = self.entries.get(key)
        key_place = old.key_place if old else node.place
        return Mapping({**self.entries, key: Entry(node, key_place)}, self.place)

    def without(self, key: str) -> "Mapping":
        """A copy without one key."""
        return Mapping({name: entry for name, entry in self.entries.items() if name != key}, self.place)


Node = Scalar | Sequence | Mapping


def spelt(node: Node) -> Spelt:
    """The plain value of a node. Numbers and booleans stay strings: the model's types decide how to parse them."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return [spelt(item) for item in items]
        case Mapping(entries):
            return {key: spelt(entry.node) for key, entry in entries.items()}


def find(node: Node, path: tuple[Key, ...]) -> Node | None:
    """The node at a path of keys and list positions (from 0), or None."""
    found: Node | None = node
    for step in path:
        match found:
            case Mapping(entries) if step in entries:
                found = entries[str(step)].node
            case Sequence(items) if isinstance(step, int) and step < len(items):
                found = items[step]
            case _:
                return None
    return found


def place_of(node: Node, path: tuple[Key, ...]) -> Place:
    """The place of the value at a path; if there is none, of its nearest existing ancestor."""
    while (found := find(node, path)) is None:  # always ends: an empty path finds the node itself
        path = path[:-1]
    return found.place


def key_place_of(node: Node, path: tuple[Key, ...]) -> Place:
    """The place of the last key of a path; if that key does not exist, the result of `place_of`."""
    around = find(node, path[:-1])
    if path and isinstance(around, Mapping) and path[-1] in around.entries:
        return around.entries[str(path[-1])].key_place
    return place_of(node, path)


def scalars(node: Node, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Scalar]]:
    """Every scalar below a node, with its path."""
    match node:
        case Scalar():
            yield path, node
        case Sequence(items):
            for index, item in enumerate(items):
                yield from scalars(item, (*path, index))
        case Mapping(entries):
            for key, entry in entries.items():
                yield from scalars(entry.node, (*path, key))
