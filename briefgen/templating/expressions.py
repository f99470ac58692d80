"""The expressions in a line of a template, as its author wrote them: `event.hosts`."""

from collections.abc import Iterator
from typing import TypeVar

from jinja2 import nodes

_ENDS = {"first": 0, "last": -1}
NodeT = TypeVar("NodeT", bound=nodes.Node)


def written(node: nodes.Node) -> str:
    """A name with its fields as written in the template; "" for any other expression."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=inner, attr=field):
            owner = written(inner)
            return f"{owner}.{field}" if owner else ""
        case nodes.Getitem(node=inner, arg=nodes.Const(value=value)):
            owner = written(inner)
            return f"{owner}[{value!r}]" if owner else ""
        case _:
            return ""


def owners_of(tree: nodes.Template, line: int, field: str) -> set[str]:
    """The owners of a field in a line: `event.dress` in a line with `event.dress.colour`."""
    return {written(node.node) for node in _on(tree, line, nodes.Getattr) if node.attr == field}


def lists_asked(tree: nodes.Template, line: int, number: int | str) -> set[tuple[str, int]]:
    """The lists in a line of which an item is read, each with the item's index; `number` is "" for first and last."""
    if isinstance(number, int):
        return {(written(node.node), number) for node in _on(tree, line, nodes.Getitem) if _number(node) == number}
    ends = (node for node in _on(tree, line, nodes.Filter) if node.name in _ENDS)
    return {(written(node.node), _ENDS[node.name]) for node in ends if node.node}


def _number(node: nodes.Getitem) -> int | None:
    match node.arg:
        case nodes.Const(value=int(value)):
            return value
        case nodes.Neg(node=nodes.Const(value=int(value))):
            return -value
        case _:
            return None


def _on(tree: nodes.Template, line: int, kind: type[NodeT]) -> Iterator[NodeT]:
    return (node for node in tree.find_all(kind) if node.lineno == line)


def names_of_target(node: nodes.Node) -> list[str]:
    """The names that `for` or `set` assigns."""
    return [each.name for each in (node, *node.find_all(nodes.Name)) if isinstance(each, nodes.Name)]


def names_imported(node: nodes.Import | nodes.FromImport) -> list[str]:
    """The names that an import assigns."""
    if isinstance(node, nodes.Import):
        return [node.target]
    return [name if isinstance(name, str) else name[1] for name in node.names]
