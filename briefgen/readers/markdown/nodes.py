"""The tokens of a Markdown text as nested nodes.

Not markdown-it's own tree: it also creates a node for every word inside a line, which took twice the time of all our
processing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class MarkdownNode:
    """A block of Markdown: its opening token, the blocks inside it, and the tokens of its text."""

    token: Token
    children: list["MarkdownNode"] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The type of block: paragraph, bullet_list, container_note."""
        return self.token.type.removesuffix("_open")

    @property
    def attrs(self) -> dict[str, str | int | float]:
        """The attributes in its braces."""
        return self.token.attrs


def nest(tokens: Sequence[Token]) -> MarkdownNode:
    """A root node that contains all blocks."""
    root = MarkdownNode(Token("root", "", 0))
    open_nodes = [root]
    for token in tokens:
        if token.type == "inline":
            open_nodes[-1].words.extend(token.children or [])
        elif token.nesting < 0:
            open_nodes.pop()
        else:
            node = MarkdownNode(token)
            open_nodes[-1].children.append(node)
            if token.nesting > 0:
                open_nodes.append(node)
    return root
