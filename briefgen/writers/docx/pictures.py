"""Writes a picture into a paragraph, with its alternative text."""

from lxml.etree import SubElement

from briefgen.document import Picture
from briefgen.writers.docx.characters import writable
from briefgen.writers.docx.frames import drawing_frame
from briefgen.writers.docx.markup import PIC, RUN, A, Element, R
from briefgen.writers.docx.story import Story

_EMU_PER_POINT = 12_700


def write_picture(paragraph: Element, picture: Picture, alt: str, width: float, height: float, story: Story) -> None:
    """A run with the picture, `width` by `height` points."""
    across, down = (max(round(points * _EMU_PER_POINT), 1) for points in (width, height))
    _write_drawing(SubElement(paragraph, RUN), story.embed(picture), alt, across, down, story.next_drawing())


def _write_drawing(run: Element, relationship: str, alt: str, across: int, down: int, number: int) -> None:
    named = {"id": str(number), "name": f"Picture {number}", "descr": writable(alt)}
    data = drawing_frame(run, "Picture", number, alt, (across, down), PIC)
    shown = SubElement(data, f"{{{PIC}}}pic")
    identity = SubElement(shown, f"{{{PIC}}}nvPicPr")
    SubElement(identity, f"{{{PIC}}}cNvPr", named)
    SubElement(identity, f"{{{PIC}}}cNvPicPr")
    filled = SubElement(shown, f"{{{PIC}}}blipFill")
    SubElement(filled, f"{{{A}}}blip", {f"{{{R}}}embed": relationship})
    SubElement(SubElement(filled, f"{{{A}}}stretch"), f"{{{A}}}fillRect")
    shape = SubElement(shown, f"{{{PIC}}}spPr")
    place = SubElement(shape, f"{{{A}}}xfrm")
    SubElement(place, f"{{{A}}}off", {"x": "0", "y": "0"})
    SubElement(place, f"{{{A}}}ext", {"cx": str(across), "cy": str(down)})
    SubElement(SubElement(shape, f"{{{A}}}prstGeom", {"prst": "rect"}), f"{{{A}}}avLst")
