"""What Word is told of a language: a full tag, and the font of its letters."""

import pytest

from briefgen.writers.docx.languages import complex_language, east_asian_language, east_asian_script, word_language
from tests.documents import paragraph
from tests.writers.docx.reading import found, part, written


@pytest.mark.parametrize(
    ("tag", "full"),
    [("en", "en-GB"), ("en-US", "en-US"), ("fr", "fr-FR"), ("ko", "ko-KR"), ("km", "km-KH"), ("xx", "xx")],
)
def test_a_language_without_a_country_gets_one(tag: str, full: str) -> None:
    assert word_language(tag) == full


@pytest.mark.parametrize(
    ("tag", "east_asian", "complex_"),
    [
        ("en", "ko-KR", "ar-SA"),
        ("ja", "ja-JP", "ar-SA"),
        ("zh", "zh-CN", "ar-SA"),
        ("km", "ko-KR", "km-KH"),
        ("he", "ko-KR", "he-IL"),
    ],
)
def test_text_in_other_scripts_has_a_language_too(tag: str, east_asian: str, complex_: str) -> None:
    assert (east_asian_language(tag), complex_language(tag)) == (east_asian, complex_)


@pytest.mark.parametrize(
    ("tag", "family"), [("en", "Noto Sans KR"), ("ja", "Noto Sans JP"), ("zh", "Noto Sans SC"), ("ar", "Noto Sans KR")]
)
def test_east_asian_letters_have_the_forms_that_readers_know(tag: str, family: str) -> None:
    assert east_asian_script(tag).family == family


def test_the_paper_says_its_languages() -> None:
    languages = found(part(written(paragraph("x")), "word/styles.xml"), "//w:rPrDefault//w:lang/@*")
    assert languages == ["en-GB", "ko-KR", "ar-SA"]
