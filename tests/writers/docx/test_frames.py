"""The frame of a drawing: its size, number and alternative text."""

from lxml import etree

from briefgen.writers.docx.frames import drawing_frame
from briefgen.writers.docx.markup import NAMESPACES, w


def test_a_frame_says_what_is_in_it() -> None:
    run = etree.Element(w("r"), nsmap=NAMESPACES)
    data = drawing_frame(run, "Chart", 3, "A chart & more", (100, 50), "urn:kind")
    (named,) = run.iter("{*}docPr")
    assert [named.get(name) for name in ("id", "name", "descr")] == ["3", "Chart 3", "A chart & more"]
    assert [(each.get("cx"), each.get("cy")) for each in run.iter("{*}extent")] == [("100", "50")]
    assert data.get("uri") == "urn:kind"
    assert not list(run.iter("{*}graphicFrameLocks"))
