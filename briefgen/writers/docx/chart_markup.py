"""The markup of a chart (ECMA-376, 21.2): its kind, its series with their figures, its axes and its labels."""

from collections.abc import Iterable
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from briefgen.document import Chart, Figure, PlainText, Series, plain_text
from briefgen.layout.line_charts import End, Plan, plan_lines
from briefgen.layout.palette import palette
from briefgen.layout.styles import Styles
from briefgen.scripts import is_right_to_left
from briefgen.themes import Theme
from briefgen.writers.docx.characters import writable
from briefgen.writers.docx.markup import A, R
from briefgen.writers.docx.workbooks import column

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
EMU_PER_POINT = 12_700
_AXES = '<c:axId val="111"/><c:axId val="222"/>'
_MARKS = ("circle", "square", "triangle", "diamond")
_DASHES = ("solid", "dash", "sysDot", "lgDash")
_UNMARKED = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
_ON_ONE_LINE = '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'


def chart_xml(chart: Chart, width: float, styles: Styles) -> str:
    """The chart on a sheet of that width, in points; without a declaration."""
    theme, turned = styles.theme, is_right_to_left(styles.language)
    if chart.kind == "lines":
        plan = plan_lines(chart, width, styles)
        plot = _lines(chart, plan, width, theme, turned=turned)
    else:
        plot = "<c:layout/>" + _bars(chart, theme, turned=turned)
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}</c:plotArea>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text_look(theme)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _bars(chart: Chart, theme: Theme, *, turned: bool) -> str:
    colours = palette(theme)
    series = ""
    for at in range(len(chart.series)):
        look = f'<c:spPr>{_filled(colours[at % len(colours)])}</c:spPr><c:invertIfNegative val="0"/>'
        labels = _labels(chart, chart.series[at], "outEnd", {})
        series += _series(chart, at, look, labels)
    shares = chart.kind == "shares"
    scaled = '<c:max val="1"/><c:min val="0"/>' if shares else ""
    track = f"<c:spPr>{_filled(theme.tint)}</c:spPr>" if shares else ""
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{100 if shares else 60}"/>{_AXES}</c:barChart>'
        f"{_label_axis('r' if turned else 'l', 'maxMin', theme)}"
        f'<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="{"maxMin" if turned else "minMax"}"/>{scaled}'
        f'</c:scaling><c:delete val="1"/><c:axPos val="b"/>{_UNMARKED}<c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>{track}'
    )


def _lines(chart: Chart, plan: Plan, width: float, theme: Theme, *, turned: bool) -> str:
    colours, plot, ticks = palette(theme), plan.plot, plan.ticks
    series = ""
    for at, each in enumerate(chart.series):
        last = max(place for place, figure in enumerate(each.figures) if figure)
        labels = _labels(chart, each, "l" if turned else "r", {last: _moved(plan.ends[at], plan.height)})
        series += _series(chart, at, _line_look(at, colours[at % len(colours)]), labels)
    left = width - plot.right if turned else plot.left
    places = {"x": left / width, "y": plot.top / plan.height}
    places |= {"w": (plot.right - plot.left) / width, "h": (plot.bottom - plot.top) / plan.height}
    area = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in places.items())
    scaled = f'<c:max val="{ticks[-1]:f}"/><c:min val="{ticks[0]:f}"/>'
    grid = f"<c:majorGridlines><c:spPr>{_stroke(0.4, theme.colour('rule'))}</c:spPr></c:majorGridlines>"
    shown = quoteattr(_number_format(_decimals(ticks)))
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{area}</c:manualLayout></c:layout>"
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_AXES}'
        f"</c:lineChart>{_label_axis('b', 'maxMin' if turned else 'minMax', theme)}"
        f'<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>{scaled}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"r" if turned else "l"}"/>{grid}<c:numFmt formatCode={shown} sourceLinked="0"/>{_UNMARKED}'
        '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="111"/>'
        f'<c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{ticks[1] - ticks[0]:f}"/></c:valAx>'
    )


def _moved(end: End, height: float) -> str:
    """The layout of a label that is moved away from another."""
    if abs(end.top - end.wanted) < 1:
        return ""
    down = (end.top - end.wanted) / height
    return f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{down:.4f}"/></c:manualLayout></c:layout>'


def _label_axis(place: str, orientation: str, theme: Theme) -> str:
    """The axis of the labels; beside bars none is left out."""
    skip = '<c:tickLblSkip val="1"/>' if place != "b" else ""
    return (
        f'<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{orientation}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/>{_UNMARKED}<c:tickLblPos val="low"/>'
        f"<c:spPr>{_stroke(0.5, theme.colour('muted'))}</c:spPr>"
        '<c:crossAx val="222"/><c:crosses val="autoZero"/>'
        f'<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>{skip}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _series(chart: Chart, at: int, look: str, labels: str) -> str:
    series, rows, letter = chart.series[at], len(chart.labels) + 1, column(at + 1)
    smooth = '<c:smooth val="0"/>' if chart.kind == "lines" else ""
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx>{_texts(f"Sheet1!${letter}$1", [series.name])}</c:tx>'
        f"{look}{labels}<c:cat>{_texts(f'Sheet1!$A$2:$A${rows}', chart.labels)}</c:cat>"
        f"<c:val>{_figures(f'Sheet1!${letter}$2:${letter}${rows}', chart, series)}</c:val>{smooth}</c:ser>"
    )


def _labels(chart: Chart, series: Series, place: str, ends: dict[int, str]) -> str:
    """The labels of a series: its figures, with its name if there are several; of lines the last one alone (`ends`)."""
    lines = chart.kind == "lines"
    named = len(chart.series) > 1 or (lines and bool(series.name))
    own: list[str] = []
    # A figure with words ("about 840"), which Word would leave out, is written out; then all of the series are, because
    # LibreOffice shows the words of one at the others too.
    written = any(letter.isalpha() for figure in series.figures if figure for letter in plain_text(figure.words))
    for at, figure in enumerate(series.figures):
        if figure and (not lines or at in ends):
            words = plain_text(figure.words)
            said = escape(writable(f"{plain_text(series.name)} {words}" if named else words)) if written else ""
            text = f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:t>{said}</a:t></a:r></a:p></c:rich></c:tx>'
            head = f'<c:idx val="{at}"/>{ends.get(at, "")}{text if said else ""}'
            own.append(f"<c:dLbl>{head}{_label(chart, [figure], place, named=named)}</c:dLbl>")
    rest = _label(chart, series.figures, place, named=named, shown=not lines)
    return f"<c:dLbls>{''.join(own)}{rest}</c:dLbls>"


def _label(chart: Chart, figures: Iterable[Figure | None], place: str, *, named: bool, shown: bool = True) -> str:
    style = quoteattr(_format(chart, figures))
    flags = {"LegendKey": False, "Val": shown, "CatName": False, "SerName": named and shown}
    switches = "".join(f'<c:show{name} val="{int(on)}"/>' for name, on in {**flags, "Percent": False}.items())
    return (
        f'<c:numFmt formatCode={style} sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>{_ON_ONE_LINE}'
        f'<c:dLblPos val="{place}"/>{switches}<c:showBubbleSize val="0"/><c:separator> </c:separator>'
    )


def _format(chart: Chart, figures: Iterable[Figure | None]) -> str:
    if chart.kind == "shares":
        return "0%"
    return _number_format(_decimals(figure.value for figure in figures if figure))


def _decimals(values: Iterable[Decimal]) -> int:
    """As many decimals as the values need, three at most."""
    exponents = (value.normalize().as_tuple().exponent for value in values)
    return min(max((-each for each in exponents if isinstance(each, int)), default=0), 3)


def _number_format(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals > 0 else "")


def _texts(place: str, texts: tuple[PlainText, ...] | list[PlainText]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{escape(writable(plain_text(words)))}</c:v></c:pt>' for at, words in enumerate(texts)
    )
    return f'<c:strRef><c:f>{place}</c:f><c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'


def _figures(place: str, chart: Chart, series: Series) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{figure.value:f}</c:v></c:pt>' for at, figure in enumerate(series.figures) if figure
    )
    head = escape(_format(chart, series.figures))
    counted = f'<c:formatCode>{head}</c:formatCode><c:ptCount val="{len(series.figures)}"/>'
    return f"<c:numRef><c:f>{place}</c:f><c:numCache>{counted}{points}</c:numCache></c:numRef>"


def _line_look(at: int, colour: str) -> str:
    mark = f'<c:symbol val="{_MARKS[at % len(_MARKS)]}"/><c:size val="5"/>'
    look = f"<c:spPr>{_filled(colour)}{_stroke(0.5, colour)}</c:spPr>"
    stroke = _stroke(1.5, colour, _DASHES[at % len(_DASHES)])
    return f"<c:spPr>{stroke}</c:spPr><c:marker>{mark}{look}</c:marker>"


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _stroke(points: float, colour: str, dash: str = "solid") -> str:
    return f'<a:ln w="{round(points * EMU_PER_POINT)}">{_filled(colour)}<a:prstDash val="{dash}"/></a:ln>'


def _text_look(theme: Theme) -> str:
    style = theme.style("table-cell")
    font = quoteattr(theme.fonts[style.font].family)
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(style.size * 100)}">{_filled(style.colour)}'
        f'<a:latin typeface={font}/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )
