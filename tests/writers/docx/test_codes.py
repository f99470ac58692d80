"""A QR code in a Word file: a sharp picture of whole pixels with its quiet zone."""

from io import BytesIO

from PIL import Image

from briefgen.document import QrCode
from briefgen.layout.codes import QUIET
from briefgen.writers.docx.codes import code_picture
from briefgen.writers.docx.markup import emu_of_mm
from tests.documents import plain
from tests.writers.docx.reading import body, found

MODULES = (b"\1\1\0", b"\0\0\1", b"\1\0\1")


def test_each_square_is_as_many_pixels() -> None:
    picture = code_picture(MODULES)
    with Image.open(BytesIO(picture.data)) as image:
        assert image.size == (picture.width, picture.height)
        step = picture.width // (3 + 2 * QUIET)
        grid = [
            [image.getpixel((column * step + step // 2, row * step + step // 2)) for column in range(3 + 2 * QUIET)]
            for row in range(3 + 2 * QUIET)
        ]
    dark = {(row - QUIET, at - QUIET) for row, line in enumerate(grid) for at, pixel in enumerate(line) if not pixel}
    assert dark == {(0, 0), (0, 1), (1, 2), (2, 0), (2, 2)}


def test_it_has_its_width_and_its_words() -> None:
    made = body(QrCode("x", MODULES, plain("QR code: x"), 25))
    (extent,) = found(made, "//*[local-name()='extent']")
    assert extent.get("cx") == extent.get("cy") == str(emu_of_mm(25))
    assert found(made, "//*[local-name()='docPr']/@descr") == ["QR code: x"]
