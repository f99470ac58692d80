"""A picture of the first page, where there is a PDF and something to draw it."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefgen.batch.report import pictures
from briefgen.batch.report.pictures import first_page
from briefgen.writers import FORMATS
from tests.documents import theme
from tests.sample import EVERYTHING


def test_the_first_page_of_the_first_pdf(tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(FORMATS["pdf"].write(EVERYTHING, theme()))
    url = first_page([tmp_path / "a.docx", pdf])
    assert url and url.startswith("data:image/jpeg;base64,")
    picture = Image.open(BytesIO(b64decode(url.partition(",")[2])))
    assert picture.width == 180 and 250 <= picture.height <= 260
    assert len(picture.getcolors(256) or []) > 20


def test_no_pdf_a_broken_one_and_no_means_to_draw_give_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 rubbish")
    assert first_page([tmp_path / "a.docx"]) is None
    assert first_page([tmp_path / "broken.pdf"]) is None
    assert first_page([tmp_path / "gone.pdf"]) is None
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    assert first_page([tmp_path / "broken.pdf"]) is None
