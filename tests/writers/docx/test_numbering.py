"""Lists: each list of numbers counts for itself, and lists in lists keep their level."""

from briefgen.document import Block, ItemList, Note
from tests.documents import items, paragraph, theme, words
from tests.writers.docx.reading import body, found, part, style_sheet, text_of, written


def numbers(data: bytes) -> list[tuple[str, str, str]]:
    """Text, level and w:num of each paragraph that has a number by itself."""
    listed = found(part(data, "word/document.xml"), "//w:p[w:pPr/w:numPr]")
    return [(text_of(each), *found(each, "w:pPr/w:numPr/*/@w:val")) for each in listed]


def test_a_second_list_starts_again_at_one() -> None:
    data = written(ItemList(items("a", "b"), ordered=True), paragraph("x"), ItemList(items("c"), ordered=True))
    (_, _, first), (_, _, same), (_, _, second) = numbers(data)
    assert first == same != second
    starts = found(part(data, "word/numbering.xml"), f"//w:num[@w:numId='{second}']//w:startOverride/@w:val")
    assert starts == ["1"]


def test_a_list_starts_where_it_says() -> None:
    data = written(ItemList(items("g"), ordered=True, start=7))
    assert found(part(data, "word/numbering.xml"), "//w:startOverride/@w:val") == ["7"]


def test_lists_nest_to_three_levels_and_deeper_ones_stay_at_the_third() -> None:
    inner = ItemList(items("d"))
    for text in ("c", "b", "a"):
        inner = ItemList(((paragraph(text), inner),))
    data = written(inner)
    styles = found(part(data, "word/document.xml"), "//w:pStyle/@w:val")
    assert styles == ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet3End"]
    levels = found(part(data, "word/styles.xml"), "//w:style[starts-with(@w:styleId, 'ListBullet')]//w:ilvl/@w:val")
    assert sorted(set(levels)) == ["0", "1", "2"]


def test_an_item_of_several_blocks_has_one_number() -> None:
    data = written(ItemList(((paragraph("a"), paragraph("more")), (paragraph("b"),)), ordered=True))
    assert [text for text, _, _ in numbers(data)] == ["a", "b"]
    assert "ListContinue" in found(part(data, "word/document.xml"), "//w:pStyle/@w:val")


def test_an_item_that_starts_with_another_list_still_has_its_number() -> None:
    data = written(ItemList(((ItemList(items("inside"), ordered=True),),), ordered=True))
    assert [(text, level) for text, level, _ in numbers(data)] == [("", "0"), ("inside", "1")]


def test_a_list_in_a_note_keeps_the_notes_style_and_bar() -> None:
    data = written(Note("callout", words("T"), (ItemList(items("a", "b")),)))
    assert found(part(data, "word/document.xml"), "//w:pStyle/@w:val") == ["CalloutTitle", "Callout", "CalloutEnd"]
    (_, _, number), _ = numbers(data)
    numbering = part(data, "word/numbering.xml")
    (definition,) = found(numbering, f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    assert found(numbering, f"//w:abstractNum[@w:abstractNumId='{definition}']//w:numFmt/@w:val") == ["bullet"] * 9


def test_the_last_item_has_the_space_after_the_list() -> None:
    data = written(ItemList(items("a", "b")), paragraph("x"))
    assert found(part(data, "word/document.xml"), "//w:pStyle/@w:val") == ["ListBullet", "ListBulletEnd", "Normal"]


def deep(level: int = 0) -> ItemList:
    """Lists of six levels, numbers and bullets in turn."""
    inner: tuple[Block, ...] = (deep(level + 1),) if level < 5 else ()
    return ItemList(((paragraph(f"level{level}"), *inner),), ordered=level % 2 == 0)


def test_each_level_is_one_step_further_in() -> None:
    made, sheet = body(deep()), style_sheet(theme(), deep())
    indents = []
    for each in found(made, "//w:p"):
        (style,) = found(each, "w:pPr/w:pStyle/@w:val")
        indents += found(each, "w:pPr/w:ind/@w:left") or found(sheet, f"//w:style[@w:styleId='{style}']//w:ind/@w:left")
    step = round(theme().lists.indent * 20)
    assert [int(each) for each in indents] == [step * level for level in range(1, 7)]
