"""The place where each field of a loaded event was read, by dotted name."""

from dataclasses import dataclass

from briefgen.errors import Place
from briefgen.sources import Mapping, Node, Scalar, Sequence, place_of

_MOST_DOTS = 20  # the most steps tried for a key that does not take all of them


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an event's fields, by names such as "people.sok.native_name" and "guests.3.remarks" (from 0)."""

    root: Node

    def __getitem__(self, field: str) -> Place:
        """The place of a field; if there is none, of its nearest existing ancestor."""
        node, path = self.root, list[str | int]()
        steps = field.split(".") if field else []
        while steps:
            taken = _longest_key(node, steps)
            if taken is None:
                break
            key, count, node = taken
            path.append(key)
            steps = steps[count:]
        return place_of(self.root, tuple(path))


def _longest_key(node: Node, steps: list[str]) -> tuple[str | int, int, Node] | None:
    """The key or index that the next steps name, how many steps it takes, and its node; None if there is none.

    A key may contain dots (the acronym `U.N.`) and so take several steps; the longest such key is taken.
    """
    match node:
        case Sequence(items):
            index = int(steps[0]) if steps[0].isdecimal() else len(items)
            return (index, 1, items[index]) if index < len(items) else None
        case Mapping(entries):
            # All steps together are tried first, so a last key with any number of dots is found at once; other keys are
            # tried up to a limit, because trying every length would be slow.
            for count in (len(steps), *range(min(len(steps) - 1, _MOST_DOTS), 0, -1)):
                name = ".".join(steps[:count])
                for key in (name, name.rstrip("_")):
                    if key in entries:
                        return key, count, entries[key].node
            return None
        case Scalar():
            return None
