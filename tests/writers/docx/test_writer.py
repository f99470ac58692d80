"""The Word file as a whole, read back with other libraries."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import (
    Chart,
    Column,
    Document,
    Note,
    Paragraph,
    Row,
    Series,
    Table,
    Text,
    plain_form,
)
from briefgen.document.walk import map_each
from briefgen.writers.docx import write_docx
from tests.documents import around, document_of, letterhead, paragraph, plain, printed_texts, said, theme, words
from tests.sample import EVERYTHING, long_paper
from tests.writers.docx.reading import opened, paragraphs, part, squeezed, text_of

HOSTILE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1)
_MARKS = {0x200E: None}  # the writer sets them behind words from right to left
MEAN = st.text('|*~\\{}<>&"#_[]()`-+.1 \t\n\u00a0', min_size=1)


@pytest.mark.parametrize("paper", [long_paper(), EVERYTHING], ids=["long", "short"])
def test_the_words_stand_in_the_order_of_the_document(paper: Document) -> None:
    body = part(write_docx(plain_form(paper), theme()), "word/document.xml")
    assert squeezed(text_of(body)) == "".join(said(_without_figures(paper), labels=False))


def _without_figures(paper: Document) -> Document:
    """The paper with empty charts: what stands in one is a part of its own."""
    return map_each(paper, Chart, lambda chart: replace(chart, labels=(), series=(Series((), ()),)))


@given(HOSTILE | MEAN, HOSTILE | MEAN)
@settings(max_examples=60, deadline=None)
def test_any_text_comes_out_character_for_character(first: str, second: str) -> None:
    table = Table(
        (Column(words(first), 1), Column(words(second), 1)), (Row.of(words(second), words(first)),), plain(first)
    )
    data = write_docx(document_of(paragraph(first), Note("note", words(second), (paragraph(first),)), table), theme())
    document = opened(data)
    shown = [each.text.translate(_MARKS) for each in document.paragraphs]
    kept = [text.replace("\r\n", "\n").replace("\r", "\n").translate(_MARKS) for text in (first, second)]
    assert shown[:3] == [kept[0], kept[1], kept[0]]
    assert [cell.text.translate(_MARKS) for cell in document.tables[0].rows[1].cells] == [kept[1], kept[0]]


@given(HOSTILE)
@settings(max_examples=30, deadline=None)
def test_any_text_can_stand_around_the_page_and_in_the_properties(text: str) -> None:
    paper = around(
        replace(document_of(paragraph("x")), title=plain(text), author=text),
        marking=text,
        draft=text,
        foot=text,
        running_head=text,
        letterhead=letterhead(text, "place", "street"),
    )
    data = write_docx(paper, theme())
    assert opened(data).core_properties.title == text.replace("\r", "\n")
    assert squeezed(text) in squeezed(text_of(part(data, "word/header2.xml")))


def test_the_page_is_the_themes() -> None:
    look = theme()
    section = opened(write_docx(long_paper(), look)).sections[0]
    assert section.different_first_page_header_footer
    assert section.page_width and section.left_margin
    assert round(section.page_width.mm, 1) == look.page.width
    assert round(section.left_margin.mm, 1) == look.page.margins.left


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import sys, hashlib; from tests.documents import theme; from tests.sample import EVERYTHING; "
        "from briefgen.writers.docx import write_docx; "
        "sys.stdout.write(hashlib.sha256(write_docx(EVERYTHING, theme())).hexdigest())"
    )
    root = Path(__file__).parents[3]
    digests = set()
    for seed, zone in (("1", "UTC"), ("4242", "Asia/Seoul")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)}
        digests.add(subprocess.check_output([sys.executable, "-c", code], env=environment, cwd=root))
    assert len(digests) == 1


def test_a_paper_does_not_depend_on_the_one_before() -> None:
    alone = write_docx(EVERYTHING, theme())
    write_docx(long_paper(), theme())
    assert write_docx(EVERYTHING, theme()) == alone


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_words(tmp_path: Path) -> None:
    paper = long_paper(rows=3)
    (tmp_path / "paper.docx").write_bytes(write_docx(paper, theme()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*convert, "--outdir", str(tmp_path), str(tmp_path / "paper.docx")], check=True, timeout=120)
    read = squeezed((tmp_path / "paper.txt").read_text(encoding="utf-8-sig")).replace("‑", "-")
    # LibreOffice leaves charts out of plain text.
    for text in printed_texts(tuple(block for block in paper.blocks if not isinstance(block, Chart))):
        assert squeezed(text.text) in read


def test_an_empty_paper_is_still_a_file_that_opens() -> None:
    assert [each.text for each in opened(write_docx(document_of(), theme())).paragraphs] == []
    assert paragraphs(part(write_docx(document_of(Paragraph(())), theme()), "word/document.xml")) == [("Normal", "")]
    assert Text("x").origin is None
