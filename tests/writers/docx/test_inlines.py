"""Runs: character styles for roles, languages for scripts, and what must not break."""

import pytest

from briefgen.document import Block, Emphasis, Gap, LineBreak, Link, Paragraph, Quotation, Span, Strong
from briefgen.writers.docx import write_docx
from tests.documents import document_of, paragraph, theme, words
from tests.writers.docx.reading import found, opened, part, text_of


def written(*blocks: Block) -> bytes:
    return write_docx(document_of(*blocks), theme())


def styles(data: bytes) -> list[str]:
    return found(part(data, "word/document.xml"), "//w:r/w:rPr/w:rStyle/@w:val")


def test_roles_are_character_styles_and_roles_in_roles_are_too() -> None:
    data = written(
        paragraph(
            Strong(words("a")),
            Emphasis(words("b")),
            Span("muted", (Emphasis(words("c")),)),
            Strong((Emphasis(words("d")),)),
            Emphasis((Strong(words("e")),)),
        )
    )
    assert styles(data) == ["Strong", "Emphasis", "MutedEmphasis", "StrongEmphasis", "StrongEmphasis"]
    both = found(part(data, "word/styles.xml"), "//w:style[@w:styleId='StrongEmphasis']/w:rPr")[0]
    assert found(both, "w:b") and found(both, "w:i") and found(both, "w:bCs") and found(both, "w:iCs")


def test_small_words_are_small_beside_the_words_around_them() -> None:
    data = written(paragraph(Span("small", words("a"))), Quotation((paragraph(Span("small", words("b"))),)))
    in_text, in_quotation = styles(data)
    assert (in_text, in_quotation) == ("Small", "Small11-5Pt")
    sizes = found(part(data, "word/styles.xml"), "//w:style[starts-with(@w:styleId, 'Small')]/w:rPr/w:sz/@w:val")
    assert "23" in sizes and "18" in sizes


def test_a_link_is_a_relationship_with_an_address_that_word_accepts() -> None:
    data = written(paragraph(Link("https://x.example/a b?q=1&r=<2>", words("there"))))
    (target,) = [rel.target_ref for rel in opened(data).part.rels.values() if rel.is_external]
    assert target == "https://x.example/a%20b?q=1&r=%3C2%3E"


def test_what_must_not_break_does_not() -> None:
    data = written(paragraph(Span("nowrap", words("+999 20-14"))))
    assert text_of(part(data, "word/document.xml")) == "+999\u00a020-14"
    assert found(part(data, "word/document.xml"), "//w:noBreakHyphen")


def test_a_gap_reaches_the_far_end_and_a_line_breaks() -> None:
    data = written(Paragraph((*words("No. 1"), Gap(), *words("today")), "kicker"), paragraph("a", LineBreak(), "b\tc"))
    assert [each.text for each in opened(data).paragraphs] == ["No. 1\ttoday", "a\nb\tc"]
    kicker = found(part(data, "word/styles.xml"), "//w:style[@w:styleId='Kicker']//w:tab")[0]
    assert kicker.values()[0] == "right"


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
    assert [text_of(run) for run in runs] == ["Ms ", text, " (x)"]
    properties = found(runs[1], "w:rPr")[0]
    assert found(properties, mark) and found(properties, "w:lang/@*") == [language]
    assert not found(runs[0], "w:rPr")


def test_space_at_the_edge_of_a_run_is_kept_by_word_too() -> None:
    for text, kept in ((" a", True), ("a ", True), ("a b", False)):
        (run,) = found(part(written(paragraph(text)), "word/document.xml"), "//w:t")
        assert (run.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve") is kept


def test_a_link_that_comes_twice_has_one_relationship() -> None:
    link = Link("https://a.example/", words("here"))
    links = found(part(written(paragraph(link, " and ", link)), "word/document.xml"), "//w:hyperlink/@r:id")
    assert len(links) == 2 and len(set(links)) == 1


def test_hyphens_at_the_edge_of_what_must_not_break() -> None:
    runs = found(part(written(paragraph(Span("nowrap", words("-5-")))), "word/document.xml"), "//w:r")
    assert "".join(map(text_of, runs)) == "-5-"
    assert len(found(runs[0].getparent(), ".//w:noBreakHyphen")) == 2


def test_a_gap_in_a_style_without_a_stop_at_the_far_end_gets_one() -> None:
    said = Quotation((paragraph("Words."),), (*words("She"), Gap(), *words("in Seoul")))
    stops = found(part(written(said), "word/document.xml"), "//w:p[w:pPr/w:pStyle/@w:val='Attribution']//w:tab/@w:val")
    assert stops == ["right"]
