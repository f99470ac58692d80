"""The frame of a drawing in a line of text: its size, its number and its alternative text."""

from lxml.etree import SubElement

from briefgen.writers.docx.characters import writable
from briefgen.writers.docx.markup import DRAWING, WP, A, Element

EMU_PER_TWIP = 635
_NO_DISTANCE = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")


def drawing_frame(run: Element, name: str, number: int, alt: str, size: tuple[int, int], kind: str) -> Element:
    """The frame in a run, `size` across and down in EMU; the element returned takes the content of that kind."""
    inline = SubElement(SubElement(run, DRAWING), f"{{{WP}}}inline", _NO_DISTANCE)
    SubElement(inline, f"{{{WP}}}extent", {"cx": str(size[0]), "cy": str(size[1])})
    SubElement(inline, f"{{{WP}}}docPr", {"id": str(number), "name": f"{name} {number}", "descr": writable(alt)})
    properties = SubElement(inline, f"{{{WP}}}cNvGraphicFramePr")
    if name == "Picture":
        SubElement(properties, f"{{{A}}}graphicFrameLocks", {"noChangeAspect": "1"})
    return SubElement(SubElement(inline, f"{{{A}}}graphic"), f"{{{A}}}graphicData", {"uri": kind})
