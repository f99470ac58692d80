"""Writes room for a signature: a short rule with space above it, and the label below."""

from lxml.etree import SubElement

from briefgen.document import PlainText
from briefgen.layout.signatures import HEIGHT, WIDTH
from briefgen.themes import POINTS_PER_MM
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import SPACING, Element, twips, w
from briefgen.writers.docx.story import Container, Story, keep_with_next
from briefgen.writers.docx.style_names import RULE


def write_signature(parent: Element, label: PlainText, container: Container, story: Story) -> None:
    """The rule is as wide as the field in a PDF; its room and width are direct formatting, as there is but one."""
    rule = story.paragraph(parent, story.shared.styles.paragraphs[RULE])
    properties = rule[0]
    SubElement(properties, SPACING, {w("before"): str(twips(HEIGHT * POINTS_PER_MM)), w("after"): "0"})
    rest = max(container.width - twips(WIDTH * POINTS_PER_MM), 0)
    SubElement(properties, w("ind"), {w("right"): str(rest)})
    keep_with_next(rule)
    write_inlines(story.paragraph(parent, story.style("small")), label, story.style("small"), story)
