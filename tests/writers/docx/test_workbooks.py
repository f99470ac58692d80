"""The workbook of a chart: Excel's reader finds labels and figures in it, and no formula."""

from io import BytesIO

import openpyxl

from briefgen.writers.docx.workbooks import column, workbook
from tests.layout.figures import chart

CHART = chart("bars", ["=1+1", "<b> & c"], {"Norland": ["610", None], "Meridia": ["-1640.5", "0"]})


def test_it_holds_the_table_of_the_chart() -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook(CHART)))["Sheet1"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows == [["Label", "Norland", "Meridia"], ["=1+1", 610, -1640.5], ["<b> & c", None, 0]]
    assert sheet["A2"].data_type != "f"


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert workbook(CHART) == workbook(CHART)


def test_columns_have_letters() -> None:
    assert [column(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
