"""Room for a signature: a field above a line, its label below, never parted."""

from briefgen.document import SignatureField
from tests.documents import document_of, paragraph, plain, theme
from tests.layout.recorder import record


def test_a_field_stands_on_a_line_with_its_label_below() -> None:
    recorder = record(document_of(SignatureField(plain("Signature"))), theme())
    ((label, left, bottom, right, top),) = recorder.given("field")
    assert label == "Signature" and right - left > 150 and top - bottom > 50
    assert any(line[:2] == (left, right) and bottom - 1 < line[2] < bottom + 1 for line in recorder.given("line"))
    assert recorder.lines[0][0] == "Signature "


def test_field_and_label_are_on_one_page() -> None:
    for count in range(28, 60):
        lines = [paragraph(f"line {number}") for number in range(count)]
        recorder = record(document_of(*lines, SignatureField(plain("Signature"))), theme())
        nodes = [(page, node) for page in recorder.pages for node in page.nodes()]
        (of_field,) = (page for page, node in nodes if node.element and node.element.role == "signature")
        (of_label,) = (page for page, node in nodes if node.text() == "Signature ")
        assert of_field is of_label
