"""Portraits: pictures in a box, with the running text that follows beside them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefgen.document.blocks import Block, Image, Paragraph

Parts = tuple[Block, tuple[Paragraph, ...]]


def with_text_beside(blocks: Sequence[Block]) -> Iterator[Parts]:
    """The blocks in order, each portrait with the paragraphs that stand beside it; nothing stands beside others."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        text = tuple(_running_text(blocks[at + 1 :])) if isinstance(block, Image) and block.height else ()
        yield block, text
        at += 1 + len(text)


def _running_text(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in takewhile(lambda each: isinstance(each, Paragraph) and each.role == "body", blocks):
        assert isinstance(block, Paragraph)
        yield block
