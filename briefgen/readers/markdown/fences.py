"""What stands on the line of a `:::` fence, and inside a fence that holds text as it is."""

from mdit_py_plugins.attrs.parse import ParseError, parse

from briefgen.document.slots import SlottedMarkdown
from briefgen.readers.markdown.grammar import attributes
from briefgen.readers.markdown.nodes import MarkdownNode

FENCE = "container_"


def fence_name(node: MarkdownNode) -> str:
    """The name of the fence: chart."""
    return node.type.removeprefix(FENCE)


def fence_attributes(node: MarkdownNode, known: set[str]) -> dict[str, str]:
    """The attributes on the fence's line, and of a line in braces above it.

    Raises ValueError for words that are no attributes, and for an attribute that is not in `known`.
    """
    line = node.token.info.strip()
    rest = line if line.startswith("{") else line.removeprefix(fence_name(node)).strip()
    given: dict[str, str] = {}
    if rest:
        try:
            end, given = parse(rest)
        except ParseError:
            end = -1
        if end != len(rest) - 1:
            raise ValueError(f"write what a ::: {fence_name(node)} needs in braces: {_example(node)}")
        if given.get("class") == fence_name(node):
            del given["class"]
    return attributes({**node.attrs, **given}, known)


def fence_text(node: MarkdownNode, source: SlottedMarkdown) -> str:
    """The lines inside the fence as they are written, with the slots of their values."""
    first, end = node.token.map or (0, 0)
    return "\n".join(line.strip(" >") for line in source.markdown.split("\n")[first + 1 : end]).strip()


def _example(node: MarkdownNode) -> str:
    return {"qr": "::: qr {width=30}"}.get(fence_name(node), f'::: {fence_name(node)} {{kind=bars title="Trade"}}')
