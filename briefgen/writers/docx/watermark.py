"""The draft mark as Word itself creates it: pale WordArt across the page, behind the text, in each header."""

from copy import deepcopy
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from lxml import etree

from briefgen.layout.watermark import PALE, Watermark
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
_HEIGHT_OF_OTHERS = 0.2  # share of the width


def write_watermark(paragraph: Element, text: str, drawn: Watermark | None, theme: Theme, number: int) -> None:
    """Append a run with the watermark to a header's paragraph; `number` is unique among the paper's headers.

    It has the size of that of layout; `drawn` is None for words that no installed font has.
    """
    width = drawn.width if drawn else theme.page.text_width * POINTS_PER_MM
    height = drawn.height if drawn else width * _HEIGHT_OF_OTHERS
    family = theme.fonts[theme.style("draft").font].family
    paragraph.append(deepcopy(_watermark(writable(text), family, width, height, number)))


@lru_cache(maxsize=64)
def _watermark(text: str, family: str, width: float, height: float, number: int) -> Element:
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
        f'alt={quoteattr(text)} style="{placed}" o:allowincell="f" fillcolor="{PALE}" stroked="f">'
        f'<v:textpath style={face} trim="t" string={quoteattr(text)}/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )
    return etree.fromstring(markup)
