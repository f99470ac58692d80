"""The plain form of a Document, for writers whose format has no footnotes or tables of contents.

A footnote becomes its number in brackets, and its text an item of a list at the end; a table of contents becomes a list
of the headings. Numbers and entries are cross-references to their notes and headings.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import TypeVar

from briefgen.document.blocks import Block, Hairline, Heading, ItemList, Paragraph, Section, TableOfContents
from briefgen.document.document import Document
from briefgen.document.inlines import Anchor, CrossReference, Footnote, Inlines, Text
from briefgen.document.walk import holds, map_each, texts

PartT = TypeVar("PartT")


def plain_form(document: Document) -> Document:
    """The same paper with footnotes and tables of contents replaced by lists; no word is lost."""
    if any(isinstance(block, TableOfContents) for block in _blocks_in(document.blocks)):
        document = replace(document, blocks=_with_headings_listed(document.blocks))
    return with_notes_listed(document)


def with_notes_listed(document: Document) -> Document:
    """The same paper with its footnotes as a list at the end."""
    if not holds(document.blocks, Footnote):
        return document
    notes: list[Inlines] = []
    blocks = _with_numbers(document.blocks, notes)
    items = tuple((Paragraph((Anchor(_note(number)), *note)),) for number, note in enumerate(notes, 1))
    return replace(document, blocks=(*blocks, Hairline(), ItemList(items, ordered=True)))


def headings_in(blocks: tuple[Block, ...]) -> tuple[Heading, ...]:
    """The headings that a table of contents lists: those of the paper and of its sections."""
    return tuple(block for block in _blocks_in(blocks) if isinstance(block, Heading))


def _note(number: int) -> str:
    return f"note-{number}"


def _with_numbers(part: PartT, notes: list[Inlines]) -> PartT:
    """The part with each footnote replaced by its number; the footnote's text is appended to `notes`."""

    def number(note: Footnote) -> CrossReference:
        at = len(notes)
        notes.append(())
        notes[at] = _with_numbers(note.content, notes)  # a note inside a note comes after it
        return CrossReference(_note(at + 1), (Text(f"[{at + 1}]"),))

    return map_each(part, Footnote, number)


def _blocks_in(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks of the paper, including those in its sections."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _blocks_in(block.content)


def _with_headings_listed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    numbers = count(1)

    def anchored(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            match block:
                case Heading(_, content):
                    yield replace(block, content=(Anchor(f"heading-{next(numbers)}"), *content))
                case Section(content):
                    yield replace(block, content=tuple(anchored(content)))
                case _:
                    yield block

    marked = tuple(anchored(blocks))
    headings = headings_in(marked)

    def listed(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            match block:
                case TableOfContents(title, depth):
                    if title:
                        yield Paragraph(title, "lead")
                    entries = tuple(_entry(heading) for heading in headings if heading.level <= depth)
                    if entries:
                        yield ItemList(tuple((entry,) for entry in entries))
                case Section(content):
                    yield replace(block, content=tuple(listed(content)))
                case _:
                    yield block

    return tuple(listed(marked))


def _entry(heading: Heading) -> Paragraph:
    anchor = heading.content[0]
    assert isinstance(anchor, Anchor)
    return Paragraph((CrossReference(anchor.name, tuple(texts(heading.content))),))
