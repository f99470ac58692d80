"""Writes the marks at the head and the foot of a page: who may read the paper, and the framed mark of a draft."""

from briefgen.document import plain_text
from briefgen.layout.marks import LaidMarks
from briefgen.themes.theme import StyleName
from briefgen.writers.docx.inlines import write_text
from briefgen.writers.docx.markup import VAL, Element
from briefgen.writers.docx.story import Story
from briefgen.writers.docx.style_names import WORD_NAMES, linked_style, style_id

_APART = "\u00a0\u2002\u00a0"


def write_marks(root: Element, marks: LaidMarks, story: Story) -> None:
    """The draft mark and the marking in one paragraph, or in two if they do not fit on a line."""
    if not marks.stacked:
        if marks:
            add_marks(story.paragraph(root, story.style("page-marking")), marks)
        return
    if marks.draft:
        _write_draft(story.paragraph(root, story.style("page-marking")), marks)
    _write_in_style(story.paragraph(root, story.style("page-marking")), plain_text(marks.marking), "page-marking")


def add_marks(paragraph: Element, marks: LaidMarks) -> None:
    """The draft mark before the marking, separated by a wide space that does not break."""
    if marks.draft:
        _write_draft(paragraph, marks)
    if marks.draft and marks.marking:
        write_text(paragraph, _APART)
    if marks.marking:
        _write_in_style(paragraph, plain_text(marks.marking), "page-marking")


def _write_draft(paragraph: Element, marks: LaidMarks) -> None:
    _write_in_style(paragraph, f"\u00a0{plain_text(marks.draft)}\u00a0", "draft")


def _write_in_style(paragraph: Element, text: str, name: StyleName) -> None:
    write_text(paragraph, text, {VAL: style_id(linked_style(WORD_NAMES[name]))})
