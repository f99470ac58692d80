"""What is drawn on the canvas is in the PDF, read back by other engines."""

from io import BytesIO

import pypdfium2

from briefgen.writers.pdf import write_pdf
from tests.documents import document_of, theme


def shown(draft: str) -> tuple[str, int]:
    """The words of the first page, and how dark it is at the middle of the paper, where no text stands."""
    data = write_pdf(document_of(draft=draft, letterhead=None), theme())
    page = pypdfium2.PdfDocument(BytesIO(data))[0]
    picture = page.render(scale=1).to_pil().convert("L")
    return page.get_textpage().get_text_bounded(), picture.crop((100, 300, 495, 600)).getextrema()[0]


def test_a_draft_is_seen_and_a_final_paper_is_clean() -> None:
    words, darkest = shown("DRAFT")
    assert words.count("DRAFT") == 2  # the framed marks at head and foot, and nothing else
    assert 220 < darkest < 250
    assert shown("")[1] == 255
