"""Room for a signature in Word: a short rule below empty space, and the label on the same page."""

from io import BytesIO

import docx

from briefgen.document import SignatureField
from briefgen.writers.docx import write_docx
from tests.documents import document_of, plain, theme


def test_a_rule_with_room_above_it_stays_with_its_label() -> None:
    file = docx.Document(BytesIO(write_docx(document_of(SignatureField(plain("Signature"))), theme())))
    rule, label = [each for each in file.paragraphs if each.text or (each.style and each.style.name == "Rule")][-2:]
    assert label.text == "Signature"
    assert rule.paragraph_format.keep_with_next
    assert rule.paragraph_format.space_before and rule.paragraph_format.space_before.mm > 15
    assert rule.paragraph_format.right_indent and rule.paragraph_format.right_indent.mm > 50
