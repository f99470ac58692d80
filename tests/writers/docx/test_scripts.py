"""Runs in other scripts tell Word their language, and how they are set."""

import pytest

from briefgen.scripts import SCRIPTS
from briefgen.writers.docx.scripts import SCRIPT_PROPERTIES
from tests.documents import paragraph
from tests.writers.docx.reading import found, part, text_of, written


@pytest.mark.parametrize(
    ("text", "language", "mark"),
    [
        ("한소라", "ko-KR", "w:rFonts"),
        ("東京タワー", "ja-JP", "w:rFonts"),
        ("北京", "zh-CN", "w:rFonts"),
        ("ليلى حداد", "ar-SA", "w:rtl"),
        ("שלום", "he-IL", "w:rtl"),
        ("សុខ ដារ៉ា", "km-KH", "w:cs"),
        ("สวัสดี", "th-TH", "w:cs"),
        ("አማርኛ", "am-ET", "w:lang"),
    ],
)
def test_scripts_name_their_language(text: str, language: str, mark: str) -> None:
    runs = found(part(written(paragraph(f"Ms {text} (x)")), "word/document.xml"), "//w:r")
    assert [text_of(run).lstrip("\u200e") for run in runs] == ["Ms ", text, " (x)"]
    properties = found(runs[1], "w:rPr")[0]
    assert found(properties, mark) and found(properties, "w:lang/@*") == [language]
    assert not found(runs[0], "w:rPr")


def test_every_script_has_properties_and_a_language() -> None:
    assert SCRIPT_PROPERTIES.keys() == set(SCRIPTS)
    for script, properties in SCRIPT_PROPERTIES.items():
        assert list(properties[-1][1].values()) == [script.language]
