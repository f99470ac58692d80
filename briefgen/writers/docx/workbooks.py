"""The workbook inside a chart, which Word opens when its figures are edited: one sheet of labels and figures."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from briefgen.document import Chart, PlainText, plain_text
from briefgen.writers.docx.package import zipped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}">'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}  # fmt: skip


def workbook(chart: Chart) -> bytes:
    """The workbook: labels in column A, a column for each series, its name above it; texts are never formulas."""
    lines = "".join(f'<row r="{at}">{"".join(cells)}</row>' for at, cells in enumerate(_rows(chart), start=1))
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    return zipped({**_PARTS, "xl/worksheets/sheet1.xml": sheet})


def column(at: int) -> str:
    """The letters of a column, counted from 0: A, B, AA."""
    return (column(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def _rows(chart: Chart) -> Iterator[Iterable[str]]:
    yield [_text(column(at), 1, each) for at, each in enumerate((chart.labelled, *(s.name for s in chart.series)))]
    for at, label in enumerate(chart.labels):
        figures = [series.figures[at] for series in chart.series]
        numbers = [
            f'<c r="{column(n)}{at + 2}"><v>{figure.value:f}</v></c>' for n, figure in enumerate(figures, 1) if figure
        ]
        yield [_text("A", at + 2, label), *numbers]


def _text(letters: str, row: int, words: PlainText) -> str:
    said = escape(plain_text(words))
    return f'<c r="{letters}{row}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'
