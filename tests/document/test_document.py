"""The Document is a value: it says nothing of itself, and papers that say the same are equal."""

import dataclasses
from dataclasses import replace
from typing import Any

import pytest

from briefgen.document import Document, Furniture, plain_text, texts
from tests.documents import MODIFIED, document_of, paragraph, plain
from tests.sample import EVERYTHING


def test_a_paper_says_only_what_it_is_given() -> None:
    bare = Document(plain("Paper"), "en", (), MODIFIED)
    assert plain_text(bare.title) == "Paper"
    assert [each.text for each in texts(bare.furniture)] == ["{page} of {pages}"]
    assert (bare.author, bare.subject, bare.keywords) == ("", "", ())


def test_papers_that_say_the_same_are_equal() -> None:
    assert document_of(paragraph("a"), foot="foot") == document_of(paragraph("a"), foot="foot")
    assert document_of(paragraph("a")) != document_of(paragraph("a"), draft="DRAFT")
    assert hash(EVERYTHING) == hash(replace(EVERYTHING))


@pytest.mark.parametrize("part", [EVERYTHING, EVERYTHING.furniture, EVERYTHING.furniture.letterhead])
def test_nothing_of_a_paper_can_be_changed(part: Any) -> None:
    for field in dataclasses.fields(part):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(part, field.name, None)


def test_furniture_without_words_is_bare() -> None:
    assert not any(getattr(Furniture(page_label=()), field.name) for field in dataclasses.fields(Furniture))
