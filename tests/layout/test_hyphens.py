"""Hyphenation: which words are divided, and where."""

import pytest

from briefgen.document import Foreign, Text
from briefgen.layout.hyphens import hyphens_in, with_hyphens
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from briefgen.themes import Theme
from tests.documents import document_of, hyphenating, paragraph, theme, words
from tests.layout.recorder import record


def shown(text: str, language: str = "en", name: str = "") -> str:
    """The text with a bar where a word may be divided; `name` is the part of it that is a name."""
    start = text.find(name)
    found = with_hyphens(text, hyphens_in(text, language, [(start, start + len(name))] if name else []))
    return found.replace("\u00ad", "|")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the representatives met", "the rep|res|ent|at|ives met"),
        ("en-US", "the representatives met", "the rep|re|sen|ta|tives met"),
        ("fr", "les représentants de l’ambassadrice, hier", "les repré|sen|tants de l’ambas|sa|drice, hier"),
        ("de", "die Vertreterinnen kamen", "die Vertreterinnen kamen"),
        ("ar", "the representatives met", "the representatives met"),
    ],
)
def test_words_are_divided_by_the_dictionary_of_their_language(language: str, text: str, expected: str) -> None:
    assert shown(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "OBSERVATIONS REPRESENTATIVES here",
        "Representatives McRepresentative here",
        "representatives2025 observations/representatives here",
        "office@representatives.org www.observations.org here",
        "well-considered self-explanatory here",
        "only representatives",
    ],
)
def test_names_capitals_addresses_numbers_and_the_last_word_stay_whole(text: str) -> None:
    assert "|" not in shown(text)


def test_soft_hyphens_that_stand_in_a_word_are_the_only_ones() -> None:
    assert shown("soft\u00adrepresentatives here") == "soft|representatives here"


def test_a_name_that_the_data_gave_stays_whole() -> None:
    assert "|" in shown("from observatory hill now")
    assert shown("from observatory hill now", name="observatory hill") == "from observatory hill now"


TEXT = "The representatives of intergovernmental organisations considered international collaboration today. " * 3


def test_only_a_style_that_asks_for_it_is_hyphenated_and_nothing_is_lost() -> None:
    paper = document_of(*[paragraph(TEXT)], page_label="")
    plain, divided = (["".join(line) for line in record(paper, look).lines] for look in (theme(), hyphenating()))
    assert not any(line.rstrip().endswith("-") for line in plain)
    assert len(divided) <= len(plain)


def cut(content: str | Foreign, look: Theme, origin: str | None = None) -> list[str]:
    styles = Styles(look, "en")
    inlines = (Text(content, origin),) if isinstance(content, str) else (content,)
    ((found,),) = set_text(inlines, styles.paragraph("body").look, styles)
    return [word.text for word in found]


def test_each_run_is_divided_in_its_own_language() -> None:
    english, french = cut("une ambassadrice parle", hyphenating()), Foreign("fr", words("une ambassadrice parle"))
    assert cut(french, hyphenating()) == ["une ", "ambas", "sa", "drice ", "parle "]
    assert english != cut(french, hyphenating())
    assert cut(french, theme()) == ["une ", "ambassadrice ", "parle "]


def test_names_of_the_data_stay_whole_in_a_hyphenated_style() -> None:
    assert len(cut("observatory hill", hyphenating(), "title")) > 2
    assert cut("observatory hill", hyphenating(), "people.sok.name") == ["observatory ", "hill "]
