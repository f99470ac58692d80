"""Everything in a Word file that depends only on theme and language: its styles by name, and the shared parts."""

from dataclasses import dataclass, field
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from briefgen.scripts import Script, is_right_to_left
from briefgen.themes.theme import SpanStyleName, Theme
from briefgen.writers.docx.definitions import Definition, LocalTheme, Mix, paragraph_styles
from briefgen.writers.docx.languages import east_asian_script
from briefgen.writers.docx.markup import VAL
from briefgen.writers.docx.style_names import end_style, style_id

COMPLEX_FONT = "Times New Roman"  # Word's own default for Arabic, Hebrew, and the scripts of India and Indochina


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style as the body uses it: its id as an attribute, and the look that spans in it start from."""

    attributes: dict[str, str]
    size: float  # points
    bold: bool
    splits: bool  # whether it has a tab stop at the far edge


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """The styles of a theme for papers in one language; one object for each pair, so it is hashed by identity."""

    theme: Theme
    language: str
    local: LocalTheme
    east_asian: Script
    definitions: tuple[Definition, ...]
    paragraphs: dict[str, ParagraphStyle]
    ends: dict[str, str]  # style id: id of the variant with the space after a whole list, note or quotation
    mixes: dict[Mix, tuple[str, dict[str, str]]] = field(default_factory=dict, repr=False)

    def mix(self, spans: tuple[SpanStyleName, ...], around: float) -> tuple[Mix, dict[str, str]]:
        """The character style for nested spans, with the attribute that refers to it."""
        mix = Mix(spans, around)
        if mix not in self.mixes:
            self.mixes[mix] = (name := self.local.mix_name(mix), {VAL: style_id(name)})
        return mix, self.mixes[mix][1]


@dataclass(frozen=True, slots=True)
class _Key:
    """The cache key of a theme: its serialized content; its logo does not affect styles."""

    says: str
    language: str
    theme: Theme = field(compare=False)


def styles_of(theme: Theme, language: str) -> Styles:
    """The Word styles of the theme; cached, because most papers of a run have the same theme."""
    return _styles_of(_Key(theme.model_dump_json(), language, theme))


@lru_cache(maxsize=16)
def _styles_of(key: _Key) -> Styles:
    east_asian = east_asian_script(key.language)
    others = f'w:eastAsia="{east_asian.family}" w:cs={quoteattr(COMPLEX_FONT)}'
    local = LocalTheme(key.theme, others, is_right_to_left(key.language))
    definitions = tuple(paragraph_styles(local))
    paragraphs = {each.name: _paragraph(each) for each in definitions if each.style}
    ends = {style_id(name): style_id(end_style(name)) for name in paragraphs if end_style(name) in paragraphs}
    return Styles(key.theme, key.language, local, east_asian, definitions, paragraphs, ends)


def _paragraph(definition: Definition) -> ParagraphStyle:
    assert definition.style is not None
    attributes = {VAL: style_id(definition.name)}
    return ParagraphStyle(attributes, definition.style.size, definition.style.bold, "tabs" in definition.paragraph)
