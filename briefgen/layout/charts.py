"""Charts: drawings that are computed once, for the pages of a PDF and for SVG alike."""

from briefgen.document import Chart
from briefgen.layout.bar_charts import draw_bars
from briefgen.layout.boxes import Box, Stack
from briefgen.layout.drawings import Drawing, DrawingBox
from briefgen.layout.line_charts import draw_lines
from briefgen.layout.paragraphs import set_paragraph
from briefgen.layout.structure import Element
from briefgen.layout.styles import Container, Styles
from briefgen.scripts import is_right_to_left

_CAPTION_GAP = 4  # points between a caption and its chart


def draw_chart(chart: Chart, width: float, styles: Styles) -> list[Drawing]:
    """The chart as drawings one below the other, between which a page may end."""
    return [draw_lines(chart, width, styles)] if chart.kind == "lines" else list(draw_bars(chart, width, styles))


def lay_chart(block: Chart, container: Container, styles: Styles) -> Box:
    """The chart under its caption; bars are cut at the end of a page like the rows of a table."""
    drawings = draw_chart(block, container.width, styles)
    turned = is_right_to_left(styles.language)
    rows = Stack([DrawingBox(each, styles, turned=turned) for each in drawings], fewest=2)
    space = styles.paragraph("body").after
    rows.before = rows.after = space
    boxes: list[Box] = [rows]
    if block.caption.line:
        caption = set_paragraph(block.caption.line, "caption", container.width, styles, Element("caption", block))
        caption.keep_with_next, caption.before, caption.after, rows.before = True, space, _CAPTION_GAP, 0
        boxes.insert(0, caption)
    figure = Stack(boxes)
    figure.element = Element("figure", block)
    return figure
