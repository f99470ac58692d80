"""Tables as HTML: header cells with a scope, widths in per cent, cells where they stand."""

from xml.etree.ElementTree import Element

from briefgen.document import Caption, Column, Row, Table
from tests.documents import guests, plain, words
from tests.sample import SPANS
from tests.writers.html.reading import found, main


def cells(text: Element) -> list[list[str]]:
    return [["".join(cell.itertext()) for cell in row] for row in text.iterfind(".//tbody/tr")]


def test_header_cells_head_their_columns() -> None:
    text = main(guests(2))
    heads = text.findall(".//thead/tr/th")
    assert [(each.text, each.get("scope"), each.get("class")) for each in heads] == [
        ("No", "col", "end"), ("Name", "col", None), ("Office", "col", None), ("Seat", "col", "center"),
    ]  # fmt: skip
    assert cells(text)[1][:2] == ["2", "Guest2 of the Ministry"]
    assert [each.get("class") for each in text.findall(".//tbody/tr[1]/td")] == ["end", None, None, "center"]


def test_a_column_without_a_heading_has_no_header_cell() -> None:
    text = main(Table((Column((), 1), Column(words("Head"), 1)), (Row.of(words("a"), words("b")),)))
    assert [each.tag for each in found(text, ".//thead/tr")] == ["td", "th"]


def test_widths_are_shares_of_a_hundred() -> None:
    columns = (Column(words("a"), 1), Column(words("b"), 2), Column(words("c"), 0.001))
    text = main(Table(columns, (Row.of(words("1"), words("2"), words("3")),)))
    assert [each.get("class") for each in text.findall(".//col")] == ["w33", "w67", "w1"]


def test_cells_take_the_place_of_others() -> None:
    text = main(SPANS)
    spans = [(each.text, each.get("colspan"), each.get("rowspan")) for each in text.iterfind(".//tbody//td")]
    assert spans == [("wide", "2", None), ("tall", None, "2"), ("left", None, None), ("middle", None, None)]


def test_the_caption_is_seen_and_the_summary_is_heard() -> None:
    heard = main(guests(1))
    assert found(heard, ".//caption").get("class") == "unseen" and heard.findtext(".//caption") == "Guests"
    seen = main(Table((Column(words("a"), 1),), (), plain("Summary"), Caption(words("Trade"), plain("Table"), 2)))
    assert found(seen, ".//caption").get("class") is None
    assert seen.findtext(".//caption") == "Table\u00a02. Trade"
    assert found(seen, "div[@role='region']").get("aria-label") == "Summary"
