"""Charts: figures of any sign and language, holes in them, and an alternative text with all of them."""

from decimal import Decimal

import pytest

from briefgen.document import Chart, Text, plain_text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.errors import TemplateError
from briefgen.languages import LANGUAGES
from briefgen.readers.markdown import parse

TRADE = """| Year | Norland | Meridia |
|------|--------:|--------:|
| 2023 | 610 | 580 |
| 2024 | about 1640.5 | -20 |
| 2025 | – | 0 |"""


def charts(table: str, attributes: str = "", *values: Text, language: str = "en") -> list[Chart]:
    source = SlottedMarkdown(f"::: chart {attributes}\n{table}\n:::\n", values)
    return [block for block in parse(source, None, LANGUAGES[language]) if isinstance(block, Chart)]


def chart(table: str, attributes: str = "", *values: Text, language: str = "en") -> Chart:
    (found,) = charts(table, attributes, *values, language=language)
    return found


def refused(table: str, attributes: str = "") -> str:
    with pytest.raises(TemplateError) as caught:
        chart(table, attributes)
    (problem,) = caught.value.problems
    assert problem.place and problem.place.line and problem.hint
    return problem.message


def shown(made: Chart) -> list[list[str | None]]:
    return [[plain_text(each.words) if each else None for each in series.figures] for series in made.series]


def test_figures_keep_their_qualifier_and_are_written_as_in_the_language() -> None:
    made = chart(TRADE)
    assert shown(made) == [["610", "about 1,640.5", None], ["580", "-20", "0"]]
    assert [each.value if each else None for each in made.series[0].figures] == [Decimal(610), Decimal("1640.5"), None]
    assert shown(chart(TRADE, language="de"))[0][1] == "about 1.640,5"
    assert [plain_text(label) for label in made.labels] == ["2023", "2024", "2025"]
    assert (made.kind, plain_text(made.labelled)) == ("bars", "Year")


def test_the_alternative_text_holds_every_figure_in_the_language_of_the_paper() -> None:
    title = '{title="Trade in goods" unit="million US dollars"}'
    assert plain_text(chart(TRADE, title).alt) == (
        "Bar chart: Trade in goods, million US dollars. Norland – 2023: 610; 2024: about 1,640.5; 2025: no figure. "
        "Meridia – 2023: 580; 2024: -20; 2025: 0."
    )
    assert plain_text(chart(TRADE, language="fr").alt).startswith("Diagramme en barres. Norland – 2023: 610; ")
    assert plain_text(chart(TRADE, language="ko").alt).startswith("Norland – 2023: 610; 2024: about 1,640.5; 2025: –")
    assert plain_text(chart(TRADE, '{alt="As said below"}').alt) == "As said below"


def test_title_and_unit_are_the_caption() -> None:
    made = chart(TRADE, '{title="Trade in goods" unit="million US dollars"}')
    assert plain_text(made.caption.line) == "Trade in goods, million US dollars"


def test_shares_are_parts_of_their_sum() -> None:
    table = "| Sector | |\n|---|---|\n| Fish | 3 |\n| Oil | 1 |\n| Gas | |"
    made = chart(table, "{kind=shares}")
    assert shown(made) == [["75%", "25%", None]]
    assert plain_text(made.alt) == "Chart of shares. Fish: 75%; Oil: 25%; Gas: no figure."
    assert shown(chart(table, "{kind=shares}", language="fr")) == [["75\u00a0%", "25\u00a0%", None]]


def test_a_value_of_the_data_keeps_its_field() -> None:
    table = f"| Year | Trade |\n|---|---|\n| {slot(0)} | {slot(1)} {slot(2)} |"
    values = Text("*2025*", "facts.0.period"), Text("about", "facts.0.qualifier"), Text("1840", "facts.0.value")
    made = chart(table, "", *values)
    assert made.labels == ((Text("*2025*", "facts.0.period"),),)
    assert shown(made) == [["about 1,840"]]
    (figure,) = made.series[0].figures
    assert figure and [text.origin for text in figure.words] == ["facts.0.qualifier"]


def test_what_has_no_figure_leaves_no_trace() -> None:
    assert charts("| a | b |\n|---|---|\n| x | |") == []
    made = chart("| a | b | c |\n|---|---|---|\n| x | 1 | |\n| | | |\n| y | 2 | – |")
    assert len(made.series) == 1 and len(made.labels) == 2


@pytest.mark.parametrize(
    ("table", "attributes", "message"),
    [
        ("| a | b |\n|---|---|\n| x | 1,250 |", "", "'1,250' is no figure"),
        ("| a | b |\n|---|---|\n| x | 3 % |", "", "'3 %' is no figure"),
        ("| a | b |\n|---|---|\n| x | 1-2 |", "", "'1-2' is no figure"),
        (TRADE, "{kind=cake}", "there is no chart of the kind 'cake' (known: bars, lines, shares)"),
        (TRADE, "{kind=shares}", "a chart of shares has one column of figures"),
        ("| a | b |\n|---|---|\n| x | -1 |\n| y | 3 |", "{kind=shares}", "shares are parts of a whole"),
        ("Words", "", "a ::: chart fence holds one table"),
        (TRADE, "{colour=red}", "'colour' means nothing here"),
    ],
)
def test_what_no_chart_can_show_is_told(table: str, attributes: str, message: str) -> None:
    assert refused(table, attributes).startswith(("the attribute " if "means" in message else "") + message)
