"""Pictures in a Word file: within the page, in their own shape, and with words for those who cannot see them."""

from briefgen.document import Image
from briefgen.writers.docx.markup import emu_of_mm
from tests.documents import picture, plain, theme
from tests.writers.docx.reading import body, found


def test_a_picture_is_no_larger_than_the_page_and_has_words() -> None:
    page = theme().page
    across, down = emu_of_mm(page.text_width), emu_of_mm(page.height - page.margins.top - page.margins.bottom)
    for width, height, wanted in ((4000, 30, None), (30, 4000, None), (100, 100, 900.0)):
        made = body(Image(picture(width, height), plain("The quay & the harbour"), wanted))
        (extent,) = found(made, "//*[local-name()='extent']")
        assert 0 < int(extent.get("cx")) <= across + 1000 and 0 < int(extent.get("cy")) <= down
        assert found(made, "//*[local-name()='docPr']/@descr") == ["The quay & the harbour"]


def test_a_picture_keeps_its_shape_and_its_size_in_drawing_and_frame() -> None:
    made = body(Image(picture(300, 200), plain("alt"), 60))
    sizes = {(each.get("cx"), each.get("cy")) for each in found(made, "//*[@cx]")}
    assert sizes == {(str(emu_of_mm(60)), str(emu_of_mm(40)))}


def test_each_drawing_of_a_paper_has_a_number_of_its_own() -> None:
    numbers = found(body(Image(picture(), plain("a")), Image(picture(), plain("b"))), "//*[local-name()='docPr']/@id")
    assert numbers == ["1", "2"]
