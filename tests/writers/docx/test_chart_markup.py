"""The markup of charts: figures in caches as in the workbook, labels with names and qualifiers, both directions."""

from typing import Any

import pytest
from lxml import etree

from briefgen.document import Chart, Figure, Series
from briefgen.errors import OutputError
from briefgen.layout.styles import Styles
from briefgen.writers.docx.chart_markup import C, chart_xml
from tests.documents import plain, theme
from tests.layout.figures import chart

NAMES = {"c": C, "a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
TWO = chart("bars", ["2024", "2025"], {"Norland": ["610", None], "Meridia": ["-20", "1640.5"]})


def read(given: Chart, language: str = "en") -> etree._Element:
    return etree.fromstring(chart_xml(given, 400, Styles(theme(), language)))


def found(root: etree._Element, path: str) -> list[Any]:
    result = root.xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return result


def test_series_have_names_labels_and_figures_with_holes() -> None:
    root = read(TWO)
    assert found(root, "//c:ser/c:tx//c:v/text()") == ["Norland", "Meridia"]
    assert found(root, "//c:ser[1]/c:cat//c:v/text()") == ["2024", "2025"]
    assert found(root, "//c:ser[1]/c:val//c:pt/@idx") == ["0"]
    assert found(root, "//c:ser[2]/c:val//c:v/text()") == ["-20", "1640.5"]
    assert found(root, "//c:ser[2]/c:val//c:f/text()") == ["Sheet1!$C$2:$C$3"]


def test_labels_name_their_series_and_keep_the_decimals_of_each_figure() -> None:
    root = read(TWO)
    assert set(found(root, "//c:dLbls/c:showSerName/@val")) == {"1"}
    assert found(root, "//c:ser[2]//c:dLbl/c:numFmt/@formatCode") == ["#,##0", "#,##0.0"]
    alone = read(chart("bars", ["a"], {"": ["1"]}))
    assert set(found(alone, "//c:dLbls/c:showSerName/@val")) == {"0"}


def test_a_qualifier_is_written_out() -> None:
    (series,) = chart("bars", ["a"], {"": ["840"]}).series
    (figure,) = series.figures
    assert figure
    qualified = Series((), (Figure(figure.value, plain("about 840")),))
    made = chart("bars", ["a"], {"": ["840"]})
    root = read(type(made)(made.kind, made.labels, (qualified,), made.alt))
    assert found(root, "//c:dLbl//a:t/text()") == ["about 840"]


def test_lines_are_labelled_at_their_ends_and_interrupted_by_holes() -> None:
    root = read(chart("lines", ["a", "b", "c"], {"A": ["1", "2", None], "B": ["9", None, "2"]}))
    assert found(root, "//c:ser[1]//c:dLbl/c:idx/@val") == ["1"]
    assert found(root, "//c:ser[2]//c:dLbl/c:idx/@val") == ["2"]
    assert found(root, "//c:dispBlanksAs/@val") == ["gap"]
    assert found(root, "//c:valAx//c:max/@val") == ["10"]
    assert len(set(found(root, "//c:marker/c:symbol/@val"))) == 2


def test_shares_go_to_the_whole() -> None:
    root = read(chart("shares", ["a", "b"], {"": ["0.75", "0.25"]}))
    assert found(root, "//c:valAx//c:max/@val") == ["1"]
    assert set(found(root, "//c:numFmt/@formatCode")) == {"0%"}


@pytest.mark.parametrize("kind", ["bars", "lines"])
def test_a_right_to_left_language_turns_the_chart(kind: Any) -> None:
    given = chart(kind, ["a", "b"], {"A": ["1", "2"]})
    here, there = (found(read(given, tag), "//c:orientation/@val") for tag in ("en", "ar"))
    assert here != there


def test_a_character_that_xml_refuses_is_told() -> None:
    with pytest.raises(OutputError):
        read(chart("bars", ["a\x01"], {"": ["1"]}))
