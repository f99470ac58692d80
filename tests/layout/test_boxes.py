"""Boxes that are cut where pages end: what stays together, and what goes on."""

import pytest

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Heading,
    Image,
    ItemList,
    Marking,
    Note,
    Quotation,
)
from tests.documents import guests, paragraph, picture, plain, words
from tests.layout.recorder import pages_of

LONG = "Norland and Meridia established relations on the third of October and trade has doubled since. " * 6


@pytest.mark.parametrize("filler", range(24, 38))
@pytest.mark.parametrize(
    "following",
    [
        paragraph(LONG),
        ItemList(((paragraph("an item"),), (paragraph("another"),)), ordered=True),
        guests(20),
        Heading(2, words("Under it")),
        Note("callout", words("TITLE"), (paragraph(LONG),)),
        Quotation((paragraph(LONG),), words("A person")),
    ],
    ids=["paragraph", "list", "table", "heading", "note", "quotation"],
)
def test_no_heading_is_the_last_thing_on_a_page(filler: int, following: Block) -> None:
    lines = [paragraph("filler") for _ in range(filler)]
    found = pages_of(*lines, Heading(1, words("Heading")), following, paragraph(LONG), paragraph(LONG))
    assert all(page[-1].strip() not in ("Heading", "Under it", "TITLE") for page in found)
    assert sum(line.strip() == "Heading" for page in found for line in page) == 1


@pytest.mark.parametrize("filler", range(28, 36))
def test_a_quotation_keeps_its_attribution_and_a_picture_its_caption(filler: int) -> None:
    lines = [paragraph("filler") for _ in range(filler)]
    quotation = Quotation((paragraph("Words " * 30),), words("Said by a person"))
    image = Image(picture(), plain("alt"), width=60, caption=Caption(words("What it shows")))
    for page in pages_of(*lines, quotation, image):
        assert ("Said by a person" in " ".join(page)) == ("Words" in " ".join(page))


def test_a_marking_stays_with_the_heading_below_it() -> None:
    lines = [paragraph("filler") for _ in range(31)]
    for count in range(26, 34):
        found = pages_of(*lines[:count], Marking(plain("PARTNERS")), Heading(1, words("Heading")), paragraph(LONG))
        page = next(
            page for page in found if "PARTNERS " in [*page, "PARTNERS "] and any("PARTNERS" in x for x in page)
        )
        assert any("Heading" in line for line in page)


def test_a_note_longer_than_a_page_goes_on() -> None:
    note = Note("note", words("TITLE"), tuple(paragraph(f"mark{n} {LONG}") for n in range(12)))
    found = pages_of(note)
    assert len(found) > 1
    text = " ".join(line for page in found for line in page)
    assert [f"mark{n}" for n in range(12)] == [word for word in text.split() if word[:4] == "mark"]


def test_a_list_item_longer_than_a_page_keeps_its_label_once() -> None:
    found = pages_of(ItemList(((paragraph(LONG * 12),), (paragraph("last"),)), ordered=True, start=7))
    text = " ".join(line for page in found for line in page).split()
    assert len(found) > 1
    assert (text.count("7."), text.count("8.")) == (1, 1)


def test_a_short_table_and_short_cards_beside_a_long_card_stay_whole() -> None:
    long = tuple(paragraph(f"{LONG} (no. {number})") for number in range(14))
    inner = Cards(((paragraph("left"),), (paragraph("right"),)))
    found = pages_of(Cards((long, (guests(3),)), 2), Cards((long, (inner,)), 2))
    assert len(found) > 2
    together = "\n".join(line for page in found for line in page)
    for word in ("Guest1 ", "Guest2 ", "Guest3 ", "left", "right"):
        assert together.count(word) == 1
    for number in range(14):
        assert together.count(f"(no. {number})") == 2
