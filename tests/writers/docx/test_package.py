"""The zip around the parts: fixed order and dates, every part with a type, pictures kept once."""

from io import BytesIO
from zipfile import ZipFile

from briefgen.document import Image
from briefgen.writers.docx import write_docx
from tests.documents import document_of, picture, plain, theme
from tests.sample import long_paper
from tests.writers.docx.reading import names


def test_no_clock_shows_in_the_file() -> None:
    with ZipFile(BytesIO(write_docx(long_paper(), theme()))) as package:
        entries = package.infolist()
    assert len(entries) > 15
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries[:3]] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
    assert len({entry.filename for entry in entries}) == len(entries)


def test_a_picture_that_comes_twice_is_kept_once() -> None:
    again = Image(picture(8, 8), plain("A square"))
    other = Image(picture(9, 9), plain("Another"))
    data = write_docx(document_of(again, other, again), theme())
    assert [name for name in names(data) if "media" in name] == ["word/media/image1.png", "word/media/image2.png"]
