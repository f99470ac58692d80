"""Tokens become nested nodes: each block with the blocks in it and the tokens of its words."""

from briefgen.readers.markdown.grammar import grammar
from briefgen.readers.markdown.nodes import MarkdownNode, nest


def shape(node: MarkdownNode) -> object:
    return (node.type, [shape(child) for child in node.children]) if node.children else node.type


def test_blocks_stand_in_the_blocks_around_them() -> None:
    root = nest(grammar().parse("# One\n\n> two\n>\n> - three\n\n---\n"))
    inside = ("blockquote", ["paragraph", ("bullet_list", [("list_item", ["paragraph"])])])
    assert shape(root) == ("root", ["heading", inside, "hr"])


def test_words_belong_to_the_innermost_block_and_attributes_to_theirs() -> None:
    (note,) = nest(grammar().parse(":::note Title\n\n{.small}\nsome *words*\n\n:::\n")).children
    (paragraph,) = note.children
    assert note.type == "container_note" and not note.words
    assert "".join(token.content for token in paragraph.words) == "some words"
    assert paragraph.attrs == {"class": "small"}
