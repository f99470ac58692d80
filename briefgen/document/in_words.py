"""Charts and QR codes in words, for formats without drawings: a table of the figures, and the text of the code."""

from briefgen.document.blocks import Chart, Column, Paragraph, QrCode, Row, Table
from briefgen.document.inlines import Inlines, Link, Text

_WEB = ("http://", "https://")


def chart_table(chart: Chart) -> Table:
    """A row for each label and a column for each series; a missing figure is an empty cell."""
    columns = (Column(chart.labelled, 2), *(Column(series.name, 1, "end") for series in chart.series))
    shown = [[figure.words if figure else () for figure in series.figures] for series in chart.series]
    rows = tuple(Row.of(label, *cells) for label, *cells in zip(chart.labels, *shown, strict=True))
    return Table(columns, rows, chart.alt, chart.caption)


def code_paragraphs(code: QrCode) -> tuple[Paragraph, ...]:
    """What is in the code, as a link if it is an address, and its caption if that says something else."""
    text = Text(code.content)
    content: Inlines = (Link(code.content, (text,)),) if code.content.startswith(_WEB) else (text,)
    caption = code.caption.line
    leads_there = any(isinstance(each, Link) and each.url == code.content for each in caption)
    return (Paragraph(content), *((Paragraph(caption),) if caption and not leads_there else ()))
