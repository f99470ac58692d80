"""Words in a PDF: drawn by glyphs, and copied out as they went in, in every script."""

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import which

import pikepdf
import pytest

from briefgen.document import Document
from briefgen.fonts import open_font
from briefgen.layout import Word
from briefgen.layout.styles import Styles
from briefgen.writers.pdf.words import WordWriter
from tests.documents import document_of, paragraph, theme
from tests.writers.pdf.reading import pages_by_pdfium, write
from tests.writers.pdf.tree import tree_of

# One sentence a language; names of offices and places, with what is special to its script.
SENTENCES = {
    "vi": "Chủ tịch nước Việt Nam, ông Nguyễn Văn Đức",
    "is": "Forsætisráðherra Íslands, frú Þórdís Guðmundsdóttir – office, fjord, AVATAR",
    "az": "Azərbaycan Respublikasının naziri Şığ Əliyev",
    "decomposed": "re\u0301union a\u0300 Go\u0308teborg q\u0303 x\u0301",
    "el": "Ο Πρόεδρος της Ελλάδας ήρθε στην Αθήνα",
    "ru": "Президент прибыл в Москву с визитом",
    "mn": "Монгол Улсын Ерөнхий сайд Өлзийсайхан",
    "ka": "საქართველოს პრეზიდენტი ნინო",
    "hy": "Հայաստանի Հանրապետության նախագահ",
    "am": "የኢትዮጵያ ፕሬዚዳንት ሳህለ ወርቅ",
    "he": "נשיא המדינה הגיע לירושלים",
    "ar": "رئيس الجمهورية العربية مرحبا بكم",
    "fa": "رئیس جمهور به تهران رسید",
    "ur": "وزیر اعظم پاکستان نے کہا",
    "hi": "भारत के प्रधानमंत्री श्री नरेन्द्र",
    "bn": "বাংলাদেশের প্রধানমন্ত্রী শ্রী",
    "ta": "தமிழ்நாடு முதலமைச்சர் ஸ்ரீ",
    "si": "ශ්\u200dරී ලංකාවේ ජනාධිපති",
    "th": "นายกรัฐมนตรีแห่งราชอาณาจักรไทย น้ำ",
    "lo": "ນາຍົກລັດຖະມົນຕີ ສປປ ລາວ",
    "km": "នាយករដ្ឋមន្ត្រីនៃព្រះរាជាណាចក្រកម្ពុជា ខ្មែរ",
    "my": "မြန်မာနိုင်ငံ ဝန်ကြီးချုပ်",
    "ko": "대한민국 대통령 한소라 (韓素羅)",
    "ja": "日本の首相は「東京」で会談した。",
    "zh-CN": "中华人民共和国主席在北京会见",
    "zh-TW": "中華民國總統在臺北會見",
    "emoji": "Flags 🇳🇴 and ❗ of 👩\u200d👩\u200d👧 end",
    "mixed": "Ms Leila Haddad (حداد), met สมชาย and សុខា in 北京.",
}
_UNSEEN = re.compile("[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Readers take a bracket beside a word from right to left for a part of it; the structure tree has it where it belongs.
_COPIED = [language for language in SENTENCES if language != "mixed"]


def seen(text: str) -> str:
    """The text without spaces, and without the controls of direction that poppler adds."""
    return _UNSEEN.sub("", text)


def paper(language: str) -> Document:
    return document_of(paragraph(SENTENCES[language]))


@pytest.mark.parametrize("language", _COPIED)
def test_a_sentence_is_copied_out_of_pdfium_as_it_went_in(language: str) -> None:
    assert seen(SENTENCES[language]) in seen("".join(pages_by_pdfium(write(paper(language)))))


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
@pytest.mark.parametrize("language", _COPIED)
def test_a_sentence_is_copied_out_of_poppler_as_it_went_in(language: str, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(write(paper(language)))
    read = subprocess.run(["pdftotext", tmp_path / "paper.pdf", "-"], capture_output=True, check=True)
    assert seen(SENTENCES[language]) in seen(read.stdout.decode("utf-8"))


@pytest.mark.parametrize("language", SENTENCES)
def test_every_glyph_is_drawn_and_none_stands_for_a_character_of_private_use(language: str) -> None:
    with pikepdf.open(BytesIO(write(paper(language)))) as pdf:
        tables = [each.ToUnicode.read_bytes().decode() for each in pdf.objects if _has_unicode(each)]
        shown = b"".join(page.Contents.read_bytes() for page in pdf.pages).decode()
    texts = re.findall(r"<[0-9A-F]{4}> <([0-9a-f]*)>", "".join(tables))
    assert texts and all(texts)
    assert not any("\ue000" <= each <= "\uf8ff" for text in texts for each in bytes.fromhex(text).decode("utf-16-be"))
    strings = re.findall(r"<([0-9A-F]+)>", re.sub(r"ActualText<[0-9A-F]+>", "", shown))
    codes = [string[at : at + 4] for string in strings for at in range(0, len(string), 4)]
    assert codes and "0000" not in codes


def _has_unicode(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "text",
    [
        "Ms Leila Haddad (ليلى حداد), 5 نوفمبر 2025, met שרה לוי (born 1970).",
        "رئيس الجمهورية العربية، مرحبا بكم في London في 5 نوفمبر (2025).",
        "בְּרֵאשִׁית בָּרָא: 12 April",
    ],
)
def test_lines_of_mixed_direction_are_in_reading_order_in_the_structure_tree(text: str, language: str) -> None:
    mixed = replace(document_of(paragraph(text * 4)), language=language)
    assert "".join(tree_of(write(mixed)).said.split()) == "".join((text * 4).split())


def test_the_language_of_words_in_another_script_is_told() -> None:
    with pikepdf.open(BytesIO(write(document_of(paragraph("Mr Sok (សុខ) and حداد"))))) as pdf:
        shown = pdf.pages[0].Contents.read_bytes().decode()
    assert "/Span<</Lang(km)>>BDC" in shown and "/Span<</Lang(und-Arab)>>BDC" in shown
    assert shown.count("BDC") == shown.count("EMC")


def test_capitals_set_far_apart_are_words_for_every_reader() -> None:
    look = Styles(theme(), "en").paragraph("body").look
    words = [Word("FOR ", open_font(look.family.face()), replace(look, tracking=2.5), True)]
    code = "\n".join(WordWriter().code(0, 0, words, False, {}))
    assert f"/ActualText<FEFF{'FOR'.encode('utf-16-be').hex().upper()}>" in code


def test_an_abbreviation_carries_what_it_stands_for() -> None:
    paper = document_of(paragraph("The DTA is signed."), abbreviations=(("DTA", "traité"),))
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        spans = [
            each.operands[1]
            for each in pikepdf.parse_content_stream(pdf.pages[0])
            if str(each.operator) == "BDC" and str(each.operands[0]) == "/Span"
        ]
    assert [str(span.E) for span in spans] == ["traité"]
    assert "The DTA is signed." in pages_by_pdfium(write(paper))[0]
