"""The marks of a page: beside each other, or the marking below the draft mark."""

from briefgen.writers.docx import write_docx
from tests.documents import document_of, paragraph, theme
from tests.writers.docx.reading import found, part, text_of

MARKING = "INTERNAL AND RESTRICTED TO THE EMBASSY OF NORLAND AND ITS CONSULATES IN MERIDIA – NOT TO BE PASSED ON"


def marks(marking: str, name: str) -> list[str]:
    data = write_docx(document_of(paragraph("x"), draft="DRAFT", marking=marking, page_label=""), theme())
    lines = [text_of(each).strip() for each in found(part(data, f"word/{name}.xml"), "//w:p")]
    return [" ".join(line.split()) for line in lines if line]


def test_a_short_marking_stands_beside_the_draft_mark() -> None:
    for name in ("header1", "header2", "footer1", "footer2"):
        assert marks("SECRET", name) == ["DRAFT SECRET"]


def test_a_long_marking_stands_below_the_draft_mark() -> None:
    for name in ("header1", "header2", "footer1", "footer2"):
        assert marks(MARKING, name) == ["DRAFT", MARKING]
