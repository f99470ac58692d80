"""Stories: what stands between a paragraph and the block before it, and where links lead."""

from briefgen.document import Hairline, Heading, Link, Marking, PageBreak, Span
from tests.documents import guests, paragraph, plain, words
from tests.writers.docx.reading import W, body, found, opened, part, written

P = f"{W}p"


def test_the_next_paragraph_starts_a_page_even_inside_a_table() -> None:
    before, after = body(paragraph("a"), PageBreak(), Hairline()).iter(P)
    assert not found(before, "w:pPr/w:pageBreakBefore") and found(after, "w:pPr/w:pageBreakBefore")
    made = body(PageBreak(), guests(2))
    assert len(found(made, "//w:pageBreakBefore")) == 1
    assert found(made, "//w:tr[1]/w:tc[1]//w:pageBreakBefore")


def test_a_marking_stands_right_above_what_it_marks() -> None:
    marking, heading = list(body(Marking(plain("SECRET")), Heading(1, words("Plan"))).iter(P))
    assert found(marking, "w:pPr/w:pStyle/@w:val") == ["Marking"]
    assert found(heading, "w:pPr/w:spacing/@w:before") == ["0"]


def test_a_link_is_a_relationship_with_an_address_that_word_accepts() -> None:
    data = written(paragraph(Link("https://x.example/a b?q=1&r=<2>", words("there"))))
    (target,) = [rel.target_ref for rel in opened(data).part.rels.values() if rel.is_external]
    assert target == "https://x.example/a%20b?q=1&r=%3C2%3E"


def test_a_link_that_comes_twice_has_one_relationship() -> None:
    link = Link("https://a.example/", words("here"))
    links = found(part(written(paragraph(link, " and ", link)), "word/document.xml"), "//w:hyperlink/@r:id")
    assert len(links) == 2 and len(set(links)) == 1


def test_a_break_is_taken_once() -> None:
    breaks = [
        bool(found(each, "w:pPr/w:pageBreakBefore"))
        for each in body(PageBreak(), paragraph("a"), paragraph("b")).iter(P)
    ]
    assert breaks == [True, False]


def test_spans_in_a_bold_style_are_bold_once() -> None:
    data = written(Heading(1, words("a ", Span("muted", words("b")))))
    assert found(part(data, "word/document.xml"), "//w:rStyle/@w:val")[0].startswith("Muted")
