"""The draft mark as Word itself creates it: pale WordArt across the page, behind the text, in each header."""

from copy import deepcopy
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefgen.themes import POINTS_PER_MM, Theme
from briefgen.writers.docx.characters import writable
from briefgen.writers.docx.markup import HEADER_NAMESPACES, Element

# Word's shape for text on a path, number 136; Word identifies watermarks by it and by the shape's name.
_TEXT_ON_PATH = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>'
    '<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
_SHAPE_OF_A_LETTER = 0.62  # width of a capital letter as a share of its height


def write_watermark(paragraph: Element, text: str, theme: Theme, number: int) -> None:
    """Append a run with the watermark to a header's paragraph; `number` is unique among the paper's headers."""
    family = theme.fonts["body"].family
    most = theme.page.text_width * 0.8 * POINTS_PER_MM
    paragraph.append(deepcopy(_watermark(writable(text), family, most, number)))


@lru_cache(maxsize=64)
def _watermark(text: str, family: str, width: float, number: int) -> Element:
    height = min(width / (max(len(text), 1) * _SHAPE_OF_A_LETTER), width * 0.4)
    placed = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;"
        f"z-index:-{251658752 - number};mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    face = quoteattr(f"font-family:{quoteattr(family)};font-size:1pt")
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in HEADER_NAMESPACES.items())
    markup = (
        f"<w:r {names}><w:pict>{_TEXT_ON_PATH}"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'alt={quoteattr(text)} style="{placed}" o:allowincell="f" fillcolor="silver" stroked="f">'
        f'<v:fill opacity=".3"/><v:textpath style={face} string={quoteattr(text)}/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )
    return etree.fromstring(markup)
