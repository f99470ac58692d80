"""Runs: character styles for roles, languages for scripts, and what must not break."""

from briefgen.document import Emphasis, Foreign, Gap, LineBreak, Paragraph, Quotation, Span, Strong, Text
from tests.documents import paragraph, words
from tests.writers.docx.reading import W, body, found, opened, part, text_of, written


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


def test_what_must_not_break_does_not() -> None:
    data = written(paragraph(Span("nowrap", words("+999 20-14"))))
    assert text_of(part(data, "word/document.xml")) == "+999\u00a020-14"
    assert found(part(data, "word/document.xml"), "//w:noBreakHyphen")


def test_a_gap_reaches_the_far_end_and_a_line_breaks() -> None:
    data = written(Paragraph((*words("No. 1"), Gap(), *words("today")), "kicker"), paragraph("a", LineBreak(), "b\tc"))
    assert [each.text for each in opened(data).paragraphs] == ["No. 1\ttoday", "a\nb\tc"]
    kicker = found(part(data, "word/styles.xml"), "//w:style[@w:styleId='Kicker']//w:tab")[0]
    assert kicker.values()[0] == "right"


def test_space_at_the_edge_of_a_run_is_kept_by_word_too() -> None:
    for text, kept in ((" a", True), ("a ", True), ("a b", False)):
        (run,) = found(part(written(paragraph(text)), "word/document.xml"), "//w:t")
        assert (run.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve") is kept


def test_hyphens_at_the_edge_of_what_must_not_break() -> None:
    runs = found(part(written(paragraph(Span("nowrap", words("-5-")))), "word/document.xml"), "//w:r")
    assert "".join(map(text_of, runs)) == "-5-"
    assert len(found(runs[0].getparent(), ".//w:noBreakHyphen")) == 2


def test_a_gap_in_a_style_without_a_stop_at_the_far_end_gets_one() -> None:
    said = Quotation((paragraph("Words."),), (*words("She"), Gap(), *words("in Seoul")))
    stops = found(part(written(said), "word/document.xml"), "//w:p[w:pPr/w:pStyle/@w:val='Attribution']//w:tab/@w:val")
    assert stops == ["right"]


def test_words_in_another_language_say_which() -> None:
    root = body(Paragraph((Text("a "), Foreign("fr", (Strong(words("mot")), Text(" 한"))), Text(" b"))))
    runs = [(text_of(each), found(each, "./w:rPr/w:lang/@w:val")) for each in root.iter(f"{W}r")]
    assert runs == [("a ", []), ("mot", ["fr"]), (" ", ["fr"]), ("한", []), (" b", [])]


def test_a_value_from_right_to_left_is_followed_by_a_mark_that_keeps_the_order_of_numbers() -> None:
    data = written(paragraph(Text("שרה", "a.name"), ", 17", Text(" x", "a.office")))
    assert text_of(part(data, "word/document.xml")) == "שרה\u200e, 17 x"
    data = written(paragraph("with שרה; 2 children"))
    assert text_of(part(data, "word/document.xml")) == "with שרה\u200e; 2 children"
