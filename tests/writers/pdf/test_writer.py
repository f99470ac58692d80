import gc
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import Destination

from briefgen.document import (
    Column,
    Document,
    Heading,
    Link,
    Row,
    Table,
)
from briefgen.writers.pdf import write_pdf
from tests.documents import around, document_of, guests, paragraph, picture, plain, said, theme, words
from tests.sample import EVERYTHING, long_paper
from tests.writers.pdf.reading import pages_by_pdfium, pages_by_pypdf, squeezed


def write(paper: Document) -> bytes:
    return write_pdf(paper, theme())


@pytest.mark.parametrize("read", [pages_by_pdfium, pages_by_pypdf])
def test_the_words_come_back_in_order(read: Callable[[bytes], list[str]]) -> None:
    paper = around(long_paper(20), letterhead=None, page_label="", draft="", marking="", running_head="", foot="")
    assert " ".join(read(write(paper))).split() == said(paper)


# Controls, and what has no font out of the box, are refused or marked before a writer sees them.
_HOSTILE = st.text(
    st.one_of(
        st.sampled_from("|*~\\{}<>&#_`[]()/-–—'\"“”… \u00a0\u202f\u2011"),
        st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf")),
        st.characters(min_codepoint=0x391, max_codepoint=0x3C9, categories=["L"]),
        st.characters(min_codepoint=0x410, max_codepoint=0x44F),
        st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x8FFF),
        st.characters(min_codepoint=0x3041, max_codepoint=0x3096),
    ),
    min_size=1,
    max_size=120,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_HOSTILE, min_size=1, max_size=4))
def test_hostile_values_are_read_back_character_for_character(values: list[str]) -> None:
    cells = Table((Column(words("Head"), 1),), tuple(Row.of(words(value)) for value in values), plain("x"))
    paper = document_of(*(paragraph(value) for value in values), cells, page_label="")
    text = "".join(pages_by_pypdf(write(paper)))
    assert squeezed(text) == squeezed("".join([*values, "Head", *values]))


def test_spaces_that_do_not_break_come_back_as_themselves() -> None:
    text = "".join(pages_by_pdfium(write(document_of(paragraph("M.\u00a0Park, 10\u202f000\u2007km\u00a0: oui")))))
    assert "M.\u00a0Park, 10\u202f000\u2007km\u00a0: oui" in text


def test_every_font_is_embedded_and_subset() -> None:
    paper = document_of(
        paragraph("Latin Ελληνικά Кириллица 한국어 日本語です 汉字 ខ្មែរ ไทย ລາວ မြန်မာ عربى עברית हिन्दी አማርኛ")
    )
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
        descendants = [each for each in fonts if each.Subtype == "/CIDFontType2"]
        assert len(descendants) >= 10
        assert {str(each.Subtype) for each in fonts} == {"/Type0", "/CIDFontType2"}
        assert all("/FontFile2" in each.FontDescriptor and "+" in str(each.BaseFont) for each in descendants)


def _titles(outline: Destination | list[Any]) -> object:
    """The title of a bookmark, or the list of those beneath one."""
    return [_titles(each) for each in outline] if isinstance(outline, list) else outline.title


def test_bookmarks_follow_the_headings() -> None:
    reader = pypdf.PdfReader(BytesIO(write(long_paper())))
    titles = [_titles(each) for each in reader.outline]
    assert titles == ["heading", ["subheading", ["minor"]], "Background", "Annex"]
    last = reader.outline[-1]
    assert isinstance(last, Destination)
    annex = reader.get_destination_page_number(last)
    assert annex and "Annex" in reader.pages[annex].extract_text()


def test_a_heading_that_skips_a_level_still_gets_its_bookmark() -> None:
    paper = document_of(Heading(3, words("Deep")), paragraph("text"), Heading(1, words("Top")), Heading(3, words("In")))
    outline = pypdf.PdfReader(BytesIO(write(paper))).outline
    assert [_titles(each) for each in outline] == ["Deep", "Top", ["In"]]


def test_links_lead_where_they_say() -> None:
    targets = (
        "https://norland.example/a?b=1&c=(2)",
        "mailto:press@norland.example",
        "tel:+999205550144",
        "https://x.example/é",
    )
    paper = document_of(*(paragraph(Link(url, words("here"))) for url in targets))
    page = pypdf.PdfReader(BytesIO(write(paper))).pages[0]
    found = [each.get_object()["/A"]["/URI"] for each in page.annotations or ()]
    assert found == [*targets[:3], "https://x.example/%C3%A9"]


def test_the_file_says_what_it_is() -> None:
    paper = replace(EVERYTHING, modified=datetime(2026, 5, 1, 9, 30, tzinfo=timezone(timedelta(hours=7))))
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        assert {key: str(pdf.docinfo[f"/{key}"]) for key in ("Title", "Author", "Subject", "Keywords", "Creator")} == {
            "Title": "title",
            "Author": "author",
            "Subject": "subject",
            "Keywords": "one, two",
            "Creator": "briefgen",
        }
        assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20260501023000Z"
        assert str(pdf.Root.Lang) == "en"
        shown: object = pdf.Root.ViewerPreferences.DisplayDocTitle
        assert shown is True


_SCRIPT = """
import hashlib
from briefgen.writers.pdf import write_pdf
from tests.documents import theme
from tests.sample import long_paper
print(hashlib.sha256(write_pdf(long_paper(), theme())).hexdigest())
"""


@pytest.mark.slow
def test_same_bytes_in_another_process_with_other_seed_and_zone() -> None:
    root = Path(__file__).parents[3]
    digests = {hashlib.sha256(write(long_paper())).hexdigest()}
    for seed, zone in (("1", "Asia/Phnom_Penh"), ("2", "America/Lima")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT], cwd=root, env=env, capture_output=True, text=True, check=True
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_letters_with_marks_of_their_own_come_back_as_they_went_in() -> None:
    text = "e\u0301te\u0301 a\u0308 q\u0303 M\u0323X"
    for read in (pages_by_pdfium, pages_by_pypdf):
        assert text in read(write(document_of(paragraph(text))))[0]


def test_a_logo_stands_beside_the_name() -> None:
    with pypdfium2.PdfDocument(write_pdf(long_paper(), theme().with_logo(picture(200, 100)))) as pdf:
        (logo,) = [each for each in pdf[0].get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        left, bottom, right, top = logo.get_bounds()
        text = pdf[0].get_textpage()
        name = text.get_charbox(text.get_text_bounded().index("sender"))
    assert (right - left) / (top - bottom) == pytest.approx(2, rel=0.01)
    assert left == pytest.approx(theme().page.margins.left * 72 / 25.4, abs=0.5)
    assert name[0] > right and bottom < (name[1] + name[3]) / 2 < top


def test_the_rows_heads_may_be_filled() -> None:
    look = theme().model_copy(update={"table": theme().table.model_copy(update={"head_fill": "#12ab34"})})
    table = Table((Column(words("Head"), 1),), (Row.of(words("cell")),), plain("x"))
    with pypdfium2.PdfDocument(write_pdf(document_of(table), look)) as pdf:
        colours = pdf[0].render().to_pil().convert("RGB").getcolors(1 << 24)
    assert (0x12, 0xAB, 0x34) in {colour for _, colour in colours}


def test_a_time_without_a_zone_is_printed_as_it_is() -> None:
    with pikepdf.open(BytesIO(write(document_of(modified=datetime(2026, 5, 1, 9, 30))))) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20260501093000"


def test_more_words_than_are_kept_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rare = document_of(paragraph(" ".join(f"rare{number}" for number in range(40))))
    monkeypatch.setattr("briefgen.fonts.setting._CACHED_WORDS", 3)
    forgotten = write(rare)
    monkeypatch.undo()
    assert write(rare) == forgotten


def test_garbage_is_collected_afterwards_only_if_it_was_before() -> None:
    write(document_of())
    assert gc.isenabled()
    gc.disable()
    try:
        write(document_of())
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.slow
@pytest.mark.no_cover  # tracing is no part of the time
def test_four_thousand_rows_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        paper = document_of(guests(count))
        start = time.process_time()
        write(paper)
        return time.process_time() - start

    seconds(100)
    small, large = min(seconds(1000) for _ in range(3)), min(seconds(4000) for _ in range(2))
    assert large < 4 * small * 1.5
