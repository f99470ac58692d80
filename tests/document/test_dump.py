"""The dump of a document names every block that there is, and marks what came from the data."""

from briefgen.document import texts
from briefgen.document.dump import dump
from tests.sample import EVERYTHING


def test_every_block_has_a_line_of_its_own() -> None:
    lines = [line.strip() for line in dump(EVERYTHING).splitlines()]
    expected = {"page break", "rule", "draft: DRAFT", "marking: SECRET", "letterhead: sender | place | street"}
    assert expected <= set(lines)
    for text in texts(EVERYTHING.blocks):
        if text.origin:
            assert any(f"⟦{text.text}⟧" in line for line in lines), text
