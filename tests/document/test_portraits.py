"""Which blocks stand beside a portrait."""

from briefgen.document import Block, Heading, Image, with_text_beside
from tests.documents import paragraph, picture, plain, words

PORTRAIT = Image(picture(), plain("alt"), 30, height=40)
PLAIN = Image(picture(), plain("alt"), 30)


def test_the_running_text_after_a_portrait_stands_beside_it() -> None:
    first, second, small, heading = paragraph("a"), paragraph("b"), paragraph("c", role="small"), Heading(1, words("d"))
    blocks: tuple[Block, ...] = (heading, PORTRAIT, first, second, small, first)
    assert [*with_text_beside(blocks)] == [
        (heading, ()), (PORTRAIT, (first, second)), (small, ()), (first, ())
    ]  # fmt: skip


def test_nothing_stands_beside_another_picture_or_the_last_portrait() -> None:
    text = paragraph("a")
    assert [*with_text_beside((PLAIN, text, PORTRAIT))] == [(PLAIN, ()), (text, ()), (PORTRAIT, ())]
    assert [*with_text_beside((PORTRAIT, PORTRAIT, text))] == [(PORTRAIT, ()), (PORTRAIT, (text,))]
