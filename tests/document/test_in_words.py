"""What a format without drawings says instead of a chart or a QR code."""

from decimal import Decimal

from briefgen.document import Caption, Chart, Figure, Link, QrCode, Series, chart_table, code_paragraphs, plain_text
from tests.documents import plain, words

CHART = Chart(
    "bars",
    (plain("2024"), plain("2025")),
    (
        Series(plain("Norland"), (Figure(Decimal(610), plain("610")), None)),
        Series(plain("Meridia"), (Figure(Decimal(580), plain("580")), Figure(Decimal(0), plain("0")))),
    ),
    plain("Bar chart"),
    plain("Year"),
    Caption(words("Trade")),
)


def test_a_chart_is_a_table_of_its_figures() -> None:
    table = chart_table(CHART)
    assert [plain_text(column.heading) for column in table.columns] == ["Year", "Norland", "Meridia"]
    rows = [[plain_text(cell.content) for cell in row.cells] for row in table.rows]
    assert rows == [["2024", "610", "580"], ["2025", "", "0"]]
    assert (table.summary, table.caption) == (CHART.alt, CHART.caption)


def test_a_code_says_what_is_in_it_and_its_caption_if_that_is_something_else() -> None:
    def said(content: str, caption: Caption) -> list[str]:
        code = QrCode(content, (), plain("QR code"), 30, caption)
        return [plain_text(each.content) for each in code_paragraphs(code)]

    address = "https://a.example/x"
    assert said(address, Caption(words("Scan me"))) == [address, "Scan me"]
    assert said(address, Caption((Link(address, plain("a.example/x")),))) == [address]
    assert said("any words", Caption(())) == ["any words"]
    (paragraph, *_) = code_paragraphs(QrCode(address, (), ()))
    assert paragraph.content == (Link(address, plain(address)),)
