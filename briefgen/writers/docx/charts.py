"""Writes a chart as one of Word's own, with the workbook of its figures, so that an editor can change it."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml.etree import SubElement

from briefgen.document import Chart, plain_text
from briefgen.layout.charts import draw_chart
from briefgen.writers.docx.chart_markup import EMU_PER_POINT, C, chart_xml
from briefgen.writers.docx.frames import EMU_PER_TWIP, drawing_frame
from briefgen.writers.docx.markup import RELATIONSHIP, RUN, TWIPS_PER_POINT, Element, emu_of_mm
from briefgen.writers.docx.package import relate, xml_part
from briefgen.writers.docx.story import Story
from briefgen.writers.docx.workbooks import workbook

_AROUND = 16  # points above and below bars, which programs leave free
_TALLEST = 0.85  # share of the text's height: a taller chart would not fit on a page


def write_chart(paragraph: Element, chart: Chart, most: int, story: Story) -> None:
    """A run with the chart, `most` twips wide and about as high as in the PDF."""
    styles, page, width = story.shared.layout_styles, story.shared.theme.page, most / TWIPS_PER_POINT
    drawn = sum(each.height for each in draw_chart(chart, width, styles))
    height = (drawn if chart.kind == "lines" else drawn + _AROUND) * EMU_PER_POINT
    tallest = emu_of_mm(page.height - page.margins.top - page.margins.bottom) * _TALLEST
    size = (most * EMU_PER_TWIP, round(min(height, tallest)))
    number = story.next_drawing()
    data = drawing_frame(SubElement(paragraph, RUN), "Chart", number, plain_text(chart.alt), size, C)
    part = _chart_part(chart, number, chart_xml(chart, width, styles))
    SubElement(data, f"{{{C}}}chart", {RELATIONSHIP: relate(story.part, part, RELATIONSHIP_TYPE.CHART)})


def _chart_part(chart: Chart, number: int, markup: str) -> Part:
    """The part of the chart, with its workbook."""
    part = xml_part(f"/word/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART, markup.encode())
    name = PackURI(f"/word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx")
    relate(part, Part(name, CONTENT_TYPE.SML_SHEET, workbook(chart)), RELATIONSHIP_TYPE.PACKAGE)
    return part
