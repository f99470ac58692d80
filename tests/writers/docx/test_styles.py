"""Styles of a theme made ready once: for each theme and language, and never for another."""

from lxml import etree

from briefgen.themes import Theme
from briefgen.writers.docx.styles import styles_of
from tests.documents import paragraph, theme
from tests.writers.docx.reading import W, style_sheet


def test_a_changed_theme_is_not_mistaken_for_the_old_one() -> None:
    changed = theme().model_copy(update={"colours": {**theme().colours, "accent": "#00ff00"}})
    assert b"00FF00" not in _sheet(theme()) and b"00FF00" in _sheet(changed)


def _sheet(look: Theme) -> bytes:
    return etree.tostring(style_sheet(look, paragraph("x")))


def test_a_theme_is_made_ready_once_for_each_language() -> None:
    assert styles_of(theme(), "en") is styles_of(theme().model_copy(), "en")
    assert styles_of(theme(), "en") is not styles_of(theme(), "fr")
    assert styles_of(theme(), "en") is styles_of(theme(logo=True), "en")


def test_what_closes_a_list_or_a_note_is_a_style_itself() -> None:
    styles = styles_of(theme(), "en")
    ids = {paragraph.attributes[f"{W}val"] for paragraph in styles.paragraphs.values()}
    assert len(styles.ends) > 10
    assert set(styles.ends) | set(styles.ends.values()) <= ids


def test_the_same_spans_have_the_same_character_style() -> None:
    styles = styles_of(theme(), "en")
    assert styles.mix(("small", "emphasis"), 10) == styles.mix(("small", "emphasis"), 10)
    assert styles.mix(("small",), 10)[1] != styles.mix(("small",), 20)[1]
