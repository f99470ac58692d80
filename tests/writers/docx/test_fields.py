"""Fields and bookmarks: references lead to places that there are, under names that Word allows."""

import pytest

from briefgen.document import Anchor, CrossReference
from briefgen.writers.docx.fields import bookmark_name
from tests.documents import paragraph, words
from tests.writers.docx.reading import body, found


def test_a_reference_is_a_link_to_a_bookmark() -> None:
    made = body(paragraph(Anchor("here-1"), "x", Anchor("there")), paragraph(CrossReference("here-1", words("see"))))
    assert found(made, "//w:bookmarkStart/@w:name") == ["to_here_1", "to_there"]
    assert found(made, "//w:bookmarkStart/@w:id") == found(made, "//w:bookmarkEnd/@w:id") == ["1", "2"]
    (link,) = found(made, "//w:hyperlink")
    assert found(link, "@w:anchor") == ["to_here_1"] and found(link, ".//w:t/text()") == ["see"]


@pytest.mark.parametrize("target", ["heading 1", "note-12", "9", "x" * 80, "ศูนย์"])
def test_names_are_short_and_begin_with_a_letter(target: str) -> None:
    name = bookmark_name(target)
    assert len(name) <= 40 and name[0] == "t" and name.replace("_", "x").isalnum() | (not name.isascii())
