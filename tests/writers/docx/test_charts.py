"""A chart in a Word file: one of Word's own, with its workbook, no larger than the page."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
from lxml import etree

from briefgen.writers.docx import write_docx
from briefgen.writers.docx.markup import emu_of_mm
from tests.documents import document_of, theme
from tests.layout.figures import chart
from tests.writers.docx.reading import body, found

CHART = chart("bars", ["a", "b"], {"Norland": ["610", "580"]}, "Trade")
TALL = chart("bars", [str(at) for at in range(200)], {"": [str(at) for at in range(200)]})


def test_the_chart_its_part_and_its_workbook_are_related() -> None:
    with ZipFile(BytesIO(write_docx(document_of(CHART, CHART), theme()))) as package:
        names = package.namelist()
        assert {"word/charts/chart1.xml", "word/charts/chart2.xml"} <= set(names)
        rels = etree.fromstring(package.read("word/charts/_rels/chart1.xml.rels"))
        (relation,) = rels
        target = "word/charts/" + str(relation.get("Target"))
        assert target == "word/charts/../embeddings/Microsoft_Excel_Worksheet1.xlsx"
        sheet = openpyxl.load_workbook(BytesIO(package.read("word/embeddings/Microsoft_Excel_Worksheet1.xlsx"))).active
        assert sheet and [cell.value for cell in sheet["B"]] == ["Norland", 610, 580]
        (external,) = etree.fromstring(package.read("word/charts/chart1.xml")).iter("{*}externalData")
        assert relation.get("Id") in external.attrib.values()


def test_it_has_its_words_and_fits_on_a_page() -> None:
    made = body(TALL, CHART)
    assert found(made, "//*[local-name()='docPr']/@descr") == ["A chart", "A chart"]
    page = theme().page
    highest = emu_of_mm(page.height - page.margins.top - page.margins.bottom)
    heights = [int(each.get("cy")) for each in found(made, "//*[local-name()='extent']")]
    assert all(0 < height <= highest for height in heights) and heights[0] > heights[1]
