"""Pictures are read back from the PDF as they were given, and are decoded once for all papers that show them."""

from io import BytesIO

import pikepdf
import pypdf
import pytest
from PIL import Image as Images

from briefgen.document import Image, Picture
from briefgen.writers.pdf import pictures
from tests.documents import document_of, plain
from tests.writers.pdf.reading import write

SIZE = (6, 4)


def picture(mode: str) -> Picture:
    """Six pixels by four, no two alike."""
    image = Images.frombytes(mode, SIZE, bytes(range(7, 7 + len(mode) * 24)))
    out = BytesIO()
    kind = "png" if "A" in mode or mode == "L" else "jpeg"
    image.save(out, kind)
    return Picture(out.getvalue(), "png" if kind == "png" else "jpeg", *SIZE)


@pytest.mark.parametrize("mode", ["L", "RGBA"])
def test_a_picture_is_read_back_as_it_was_given(mode: str) -> None:
    given = picture(mode)
    (found,) = pypdf.PdfReader(BytesIO(write(document_of(Image(given, plain("x")))))).pages[0].images
    expected = Images.open(BytesIO(given.data))
    assert found.image is not None
    assert found.image.convert(expected.mode).tobytes() == expected.tobytes()


def test_a_photograph_is_stored_as_it_is() -> None:
    given = picture("RGB")
    with pikepdf.open(BytesIO(write(document_of(Image(given, plain("x")))))) as pdf:
        assert given.data in [each.read_raw_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)]


def test_a_transparent_picture_has_its_mask() -> None:
    shown = write(document_of(Image(picture("RGBA"), plain("x")), Image(picture("RGB"), plain("y"))))
    with pikepdf.open(BytesIO(shown)) as pdf:
        images = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
        (masked,) = (each for each in images if "/SMask" in each)
        assert masked["/SMask"]["/ColorSpace"] == "/DeviceGray" and len(images) == 3


def test_a_picture_is_decoded_once_for_all_papers() -> None:
    pictures._samples.cache_clear()
    paper = document_of(Image(picture("RGB"), plain("x")))
    assert write(paper) == write(paper)
    assert pictures._samples.cache_info().misses == 1
