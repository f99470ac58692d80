"""The styles part: every style that a paper uses is in it, with what differs from the style that it is based on."""

from briefgen.document import Span, plain_form
from briefgen.writers.docx import write_docx
from tests.documents import paragraph, theme, words
from tests.sample import long_paper
from tests.writers.docx.reading import W, found, names, opened, part, style_sheet


def test_every_style_in_use_is_defined_and_nothing_is_formatted_by_hand() -> None:
    data = write_docx(long_paper(), theme())
    defined = set(found(part(data, "word/styles.xml"), "//w:style/@w:styleId"))
    allowed = {"rStyle", "rFonts", "rtl", "cs", "lang"}
    stories = [name for name in names(data) if name.startswith(("word/document", "word/header", "word/footer"))]
    stories = [name for name in stories if name.endswith(".xml")]
    assert len(stories) == 5
    for name in stories:
        story = part(data, name)
        used = set(found(story, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
        assert used and used <= defined
        by_hand = {each.tag.split("}")[1] for each in found(story, "//w:r/w:rPr/*")} - allowed
        assert not by_hand
        assert not found(story, "//w:rFonts[@*[local-name() != 'hint']]")


def test_the_navigation_pane_sees_title_and_headings() -> None:
    document = opened(write_docx(plain_form(long_paper()), theme()))
    styles = [each.style and each.style.name for each in document.paragraphs]
    assert styles[:3] == ["Kicker", "Title", "Subtitle"]
    assert {"Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Quote", "Caption"} <= set(styles)
    levels = [document.styles[f"Heading {n}"].paragraph_format.element.pPr.find(".//{*}outlineLvl") for n in (1, 2, 3)]
    assert [level.values()[0] for level in levels] == ["0", "1", "2"]
    assert all(document.styles[f"Heading {n}"].paragraph_format.keep_with_next for n in (1, 2, 3))


def test_a_style_says_only_what_its_base_does_not() -> None:
    sheet = style_sheet(theme(), paragraph("x"))
    (end,) = found(sheet, "//w:style[@w:styleId='CalloutEnd']")
    assert found(end, "w:basedOn/@w:val") == ["Callout"]
    assert [each.tag.removeprefix(W) for each in found(end, "w:pPr/*")] == ["spacing"] and not found(end, "w:rPr")


def test_bases_followers_and_links_are_styles_too() -> None:
    sheet = style_sheet(theme(), paragraph("x"))
    ids = set(found(sheet, "//w:style/@w:styleId"))
    assert set(found(sheet, "//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val")) <= ids


def test_character_styles_are_those_of_spans_and_the_mixes_in_use() -> None:
    mixed = paragraph(Span("muted", (Span("small", words("x")),)))
    few, more = (set(found(style_sheet(theme(), each), "//w:style/@w:styleId")) for each in (paragraph("x"), mixed))
    assert len(more - few) == 1 and not few - more
