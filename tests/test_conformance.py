"""Every paper in PDF keeps PDF/UA-1 and PDF/A-2a: each kind, theme and sample, and papers with hostile texts."""

from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.checks.profiles import PROFILES
from briefgen.document import Block, Document, ItemList, Note
from briefgen.kinds import kind_folders
from briefgen.pipeline import Job, Options, build
from briefgen.writers.pdf import write_pdf
from tests.documents import document_of, guests, items, paragraph, theme, words
from tests.sample import EVERYTHING, SPANS, long_paper

ROOT = Path(__file__).resolve().parent.parent
EVENTS = (
    "data/norland/event.yaml",
    "data/korea-reception-2023.yaml",
    "data/smallest.yaml",
    "tests/languages/data/francais/event.yaml",
)
LOOKS = ("classic", "modern", "plain")


def faults(data: bytes) -> list[str]:
    """The rules of both profiles that a file breaks."""
    return [each.rule_id for profile in PROFILES for each in page.validate_pdf_bytes(data, profile=profile).failures]


def papers(event: str, look: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    options = Options(kinds=tuple(kind_folders(None)), formats=("pdf",), theme=look)
    for path in build(Job(ROOT / event, options, folder)).written:
        yield path.name, path.read_bytes()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("event", EVENTS)
def test_each_sample_keeps_both_profiles_in_each_kind_and_look(event: str, look: str, tmp_path: Path) -> None:
    found = {name: faults(data) for name, data in papers(event, look, tmp_path)}
    assert len(found) >= 2 and not any(found.values()), found


SCRIPTS = (
    "ខ្មែរ សួស្តី", "สวัสดีครับ", "ສະບາຍດີ", "မင်္ဂလာပါ", "नमस्ते", "বাংলা", "தமிழ்", "සිංහල", "السلام عليكم (London) ١٢", "اردو",
    "שלום", "한국어", "日本語です", "汉字", "繁體", "ქართული", "Հայերեն", "አማርኛ", "🇳🇴 ❗ \ue000 \u200d",
)  # fmt: skip
SHOWN: dict[str, Document] = {
    "everything": EVERYTHING,
    "long": long_paper(300),
    "spans": document_of(SPANS),
    "nothing": document_of(),
    "tall row": document_of(type(guests(1))(guests(1).columns, (guests(1).rows[0],), guests(1).summary)),
    "no language": document_of(paragraph("text"), language=""),
    "scripts": document_of(*map(paragraph, SCRIPTS)),
    "right to left": document_of(
        paragraph("تقرير", role="title"), paragraph("السلام (London) 12 عليكم"), guests(60), language="ar"
    ),
}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SHOWN)
def test_each_kind_of_paper_keeps_both_profiles(name: str, look: str) -> None:
    assert faults(write_pdf(SHOWN[name], theme(look, logo=True))) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60), max_size=4))
def test_any_text_keeps_both_profiles(texts: list[str]) -> None:
    shown: tuple[Block, ...] = (
        *map(paragraph, texts),
        ItemList(items(*texts)),
        Note("note", words(*texts), items(*texts, "x")[0]),
    )
    assert faults(write_pdf(document_of(*shown, title="".join(texts) or "x"), theme())) == []


def test_the_judge_finds_what_is_broken() -> None:
    data = write_pdf(document_of(paragraph("text", *words("more"))), theme())
    assert faults(data.replace(b"<pdfaid:part>2", b"<pdfaid:part>3"))
