"""QR codes: read back by their squares, large enough for a camera, and inert to what the data holds."""

import pytest

from briefgen.document import Link, QrCode, Text, plain_text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.errors import TemplateError
from briefgen.languages import LANGUAGES
from briefgen.readers.markdown import parse

ADDRESS = "https://norland.example/national-day_2026_x"


def code(inside: str, attributes: str = "", *values: Text, language: str = "en") -> QrCode:
    source = SlottedMarkdown(f"::: qr {attributes}\n{inside}\n:::\n", values)
    (block,) = parse(source, None, LANGUAGES[language])
    assert isinstance(block, QrCode)
    return block


def refused(inside: str, attributes: str = "") -> str:
    with pytest.raises(TemplateError) as caught:
        code(inside, attributes)
    (problem,) = caught.value.problems
    assert problem.place and problem.place.line == 1 and problem.hint
    return problem.message


def test_it_holds_the_address_and_says_where_it_leads() -> None:
    made = code(ADDRESS)
    assert made.content == ADDRESS
    assert plain_text(made.alt) == f"QR code: {ADDRESS}"
    assert plain_text(code(ADDRESS, language="fr").alt) == f"Code QR: {ADDRESS}"
    assert plain_text(code(ADDRESS, language="ko").alt) == ADDRESS
    assert made.caption.line == (Link(ADDRESS, (Text("norland.example/national-day_2026_x"),)),)


def test_its_squares_are_those_of_a_code() -> None:
    modules = code(ADDRESS).modules
    assert len({len(row) for row in modules} | {len(modules)}) == 1
    finder = (b"\1\1\1\1\1\1\1", b"\1\0\0\0\0\0\1", b"\1\0\1\1\1\0\1")
    assert tuple(row[:7] for row in modules[:3]) == finder == tuple(row[-7:] for row in modules[:3])
    assert {square for row in modules for square in row} == {0, 1}


def test_caption_alternative_text_width_and_level_can_be_given() -> None:
    made = code(ADDRESS, '{caption="The programme" alt="Leads to the programme" width=40 level=high}')
    assert plain_text(made.caption.line) == "The programme"
    assert plain_text(made.alt) == "Leads to the programme"
    assert made.width == 40 and len(made.modules) > len(code(ADDRESS).modules)


def test_a_long_text_is_larger_so_that_a_camera_reads_it() -> None:
    assert code(ADDRESS).width == 30 < code("x" * 1500).width


def test_a_text_that_no_code_holds_is_refused_in_words() -> None:
    assert refused("x" * 3000) == "the text is too long for a QR code (3,000 bytes): put the address of a page in it"
    assert refused(ADDRESS, "{width=5}").startswith("a QR code of this text is too small to be read at 5 mm; width=")
    assert refused(ADDRESS, "{level=best}") == "level=best is not known (known: low, medium, quartile, high)"


@pytest.mark.parametrize("value", ["javascript:alert(1)", "{width=1}", "::: note\nx\n:::", "*a*|`b`", '"}'])
def test_a_value_of_the_data_is_only_text(value: str) -> None:
    made = code(slot(0), "", Text(value, "media.website"))
    assert made.content == value
    assert plain_text(made.alt) == f"QR code: {value}"
    assert made.alt[-1].origin == "media.website"
    assert not made.caption.line


def test_without_a_text_there_is_no_code() -> None:
    assert parse(SlottedMarkdown(f"::: qr\n{slot(0)}\n:::\n", (Text("", "media.website"),))) == ()
