"""Objects, streams and the table that finds them are read back by another library."""

from io import BytesIO

import pikepdf
import pytest

from briefgen.writers.pdf.file import PdfFile, text_string


def opened(file: PdfFile) -> pikepdf.Pdf:
    """The file, which has to be without faults."""
    tree, page = file.reserve(), file.reserve()
    file.set(tree, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    file.set(page, f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>")
    catalog = file.add(f"<</Type/Catalog/Pages {tree} 0 R>>")
    pdf = pikepdf.open(BytesIO(file.finish(catalog, file.add("<<>>"))))
    assert pdf.check_pdf_syntax() == []
    return pdf


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 1000])
def test_each_object_is_found_by_its_number(count: int) -> None:
    file = PdfFile()
    numbers = [file.add(f"<</N {index}>>") for index in range(count)]
    pdf = opened(file)
    assert [int(pdf.get_object(number, 0).N) for number in numbers] == list(range(count))


def test_a_reserved_number_may_be_used_before_its_object_is_known() -> None:
    file = PdfFile()
    later = file.reserve()
    first = file.add(f"<</Next {later} 0 R>>")
    file.set(later, "<</Found true>>")
    assert opened(file).get_object(first, 0).Next.Found


@pytest.mark.parametrize("data", [b"", b"x", b"endstream\nendobj\n", bytes(range(256)) * 50])
def test_streams_come_back_as_they_went_in(data: bytes) -> None:
    file = PdfFile()
    packed, bare = file.add_stream(data, "/A 1"), file.add_filtered(data, "/B 2")
    pdf = opened(file)
    assert pdf.get_object(packed, 0).read_bytes() == pdf.get_object(bare, 0).read_raw_bytes() == data
    assert int(pdf.get_object(packed, 0).A) == 1 and int(pdf.get_object(bare, 0).B) == 2


def test_a_length_is_that_of_the_data_and_an_end_of_line_follows() -> None:
    for end in (b"", b"\n", b"\r", b"\r\n"):
        file = PdfFile()
        file.add_filtered(b"four" + end, "")
        data = file.finish(1, 1)
        assert b"/Length %d>>\nstream\nfour%b\r\nendstream" % (4 + len(end), end) in data


def test_the_identifier_tells_files_apart() -> None:
    def identifier(data: bytes) -> bytes:
        file = PdfFile()
        file.add_stream(data)
        return bytes(opened(file).trailer.ID[0])

    assert identifier(b"a") == identifier(b"a") != identifier(b"b")


def test_text_in_any_script_is_a_text_string() -> None:
    file = PdfFile()
    text = "R&D (한소라) \\ 🇳🇴"
    number = file.add(f"<</T{text_string(text)}>>")
    assert str(opened(file).get_object(number, 0).T) == text
