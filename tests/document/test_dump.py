"""The dump of a document names every block that there is, and marks what came from the data."""

from briefgen.document.dump import dump
from tests.document.test_walk import EVERYTHING


def test_every_block_has_a_line_of_its_own() -> None:
    lines = [line.strip() for line in dump(EVERYTHING).splitlines()]
    assert {"marking: t", "page break", "rule", "draft: draft", "letterhead: name | place | line"} <= set(lines)
    for word in "abcdefghijklmnopqrs":
        assert any(f"⟦{word}⟧" in line for line in lines), word
