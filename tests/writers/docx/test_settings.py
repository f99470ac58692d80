"""The small parts beside the text: Word opens the file in its own mode, and knows the theme's fonts and colours."""

from tests.documents import hyphenating, paragraph, theme
from tests.writers.docx.reading import found, part, written


def test_word_opens_it_in_its_own_mode() -> None:
    settings = part(written(paragraph("x")), "word/settings.xml")
    assert found(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]


def test_each_family_of_the_theme_has_its_substitute() -> None:
    fonts = part(written(paragraph("x")), "word/fontTable.xml")
    for font in theme().fonts.values():
        assert found(fonts, f"//w:font[@w:name='{font.family}']/w:altName/@w:val") == [font.substitute]
    assert found(fonts, "//w:font[@w:name='Noto Sans KR']")
    assert len(found(fonts, "//w:font")) == len({*found(fonts, "//w:font/@w:name")})


def test_the_menus_of_word_have_the_colours_and_fonts_of_the_theme() -> None:
    menus = part(written(paragraph("x")), "word/theme/theme1.xml")
    values = found(menus, "//*[local-name()='accent1']/*/@val")
    assert values == [theme().colour("accent")[1:].upper()]
    (family,) = found(menus, "//*[local-name()='minorFont']/*[local-name()='latin']/@typeface")
    assert family == theme().fonts["body"].family


def test_a_theme_with_a_name_of_markup_is_still_xml() -> None:
    odd = theme().model_copy(update={"name": 'R&D "<b>"'})
    assert part(written(paragraph("x"), look=odd), "word/theme/theme1.xml").get("name") == 'R&D "<b>"'


def test_word_divides_words_in_the_styles_that_ask_for_it() -> None:
    plain, divided = (written(paragraph("x"), look=look) for look in (theme(), hyphenating()))
    assert not found(part(plain, "word/settings.xml"), "//w:autoHyphenation")
    assert not found(part(plain, "word/styles.xml"), "//w:suppressAutoHyphens")
    assert len(found(part(divided, "word/settings.xml"), "//w:autoHyphenation")) == 1
    styles = part(divided, "word/styles.xml")
    for style, expected in (("Normal", ["0"]), ("heading 1", [])):
        path = f"//w:style[w:name/@w:val='{style}']/w:pPr/w:suppressAutoHyphens"
        assert len(found(styles, path)) == 1 and found(styles, f"{path}/@w:val") == expected
