"""Writes a table of contents: the headings as links, with the numbers of their pages, which Word works out."""

from lxml.etree import SubElement

from briefgen.document import CrossReference, TableOfContents, texts
from briefgen.layout.styles import target_of
from briefgen.writers.docx.fields import add_field, bookmark_name
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import HYPERLINK, RUN, TAB, Element, twips, w
from briefgen.writers.docx.story import Container, Story, keep_with_next


def write_contents(parent: Element, block: TableOfContents, container: Container, story: Story) -> None:
    """The title, and a paragraph for each heading down to the depth of the table."""
    styles = story.shared.layout_styles
    if block.title:
        title = story.style("lead")
        paragraph = story.paragraph(parent, title)
        write_inlines(paragraph, block.title, title, story)
        keep_with_next(paragraph)
    body = story.style("body")
    for place, heading in enumerate(styles.contents.headings):
        if heading.level > block.depth:
            continue
        paragraph = story.paragraph(parent, body, stop=container.width)
        (stop,) = paragraph[0].iter(TAB)
        stop.set(w("leader"), "dot")
        indent = twips(styles.theme.lists.indent) * (heading.level - 1)
        SubElement(paragraph[0], w("ind"), {w("left"): str(indent)})
        words = CrossReference(target_of(place), tuple(texts(heading.content)))
        write_inlines(paragraph, (words,), body, story)
        link = SubElement(paragraph, HYPERLINK, {w("anchor"): bookmark_name(words.to)})
        SubElement(SubElement(link, RUN), TAB)
        # The number as in the PDF: Word computes its own when somebody prints the paper or updates its fields.
        add_field(link, f" PAGEREF {bookmark_name(words.to)} \\h ", str(styles.contents.pages[words.to]))
