"""Lists as Word numbers them: definitions of bullets and numbers, and a w:num for each list with its own numbering."""

from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from briefgen.themes.theme import LIST_LEVELS, StyleName, Theme
from briefgen.writers.docx.markup import W, twips
from briefgen.writers.docx.style_names import ListRole, list_style, style_id

BULLETS, NUMBERS = 1, 2  # the w:num of the list styles
MOST_LEVELS = 9  # of a list in Word (17.9.3)


@dataclass(frozen=True, slots=True)
class _Definition:
    """The format of a list in paragraphs of a style; the one for running text belongs to the list styles."""

    body: StyleName
    ordered: bool


@dataclass(slots=True)
class Lists:
    """The lists of one paper: the entries of the numbering part, collected while the paper is written."""

    definitions: list[_Definition] = field(
        default_factory=lambda: [_Definition("body", False), _Definition("body", True)]
    )
    numbers: list[tuple[_Definition, int, int]] = field(default_factory=list)  # each with level and first number

    def add(self, body: StyleName, ordered: bool, level: int, start: int) -> int:
        """The w:num of a list in paragraphs of that style; each numbered list gets its own."""
        definition = _Definition(body, ordered)
        if definition not in self.definitions:
            self.definitions.append(definition)
        if body == "body" and not ordered:
            return BULLETS
        self.numbers.append((definition, level, start))
        return NUMBERS + len(self.numbers)


def numbering_xml(lists: Lists, theme: Theme) -> bytes:
    """The numbering part: the definitions in use, then the w:nums."""
    definitions = (_definition(index, each, theme) for index, each in enumerate(lists.definitions))
    nums = [_num(BULLETS, 0), _num(NUMBERS, 1)]
    for number, (definition, level, start) in enumerate(lists.numbers, NUMBERS + 1):
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        nums.append(_num(number, lists.definitions.index(definition), override if definition.ordered else ""))
    return f'<w:numbering xmlns:w="{W}">{"".join(definitions)}{"".join(nums)}</w:numbering>'.encode()


def _definition(index: int, definition: _Definition, theme: Theme) -> str:
    levels = "".join(_level(level, definition, theme) for level in range(MOST_LEVELS))
    identity = (
        f'<w:nsid w:val="2B1EF0{index:02X}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="3C2EF0{index:02X}"/>'
    )
    return f'<w:abstractNum w:abstractNumId="{index}">{identity}{levels}</w:abstractNum>'


def _level(level: int, definition: _Definition, theme: Theme) -> str:
    step = theme.lists.indent
    style = theme.style("list" if definition.body == "body" else definition.body)
    start = _room_before(definition.body, theme) + list_indent(definition.body, level, theme)
    family = quoteattr(theme.fonts[style.font].family)
    bullets = theme.lists.bullets or ("•",)
    role: ListRole = "Number" if definition.ordered else "Bullet"
    mark = f"%{level + 1}." if definition.ordered else bullets[level % len(bullets)]
    count = "decimal" if definition.ordered else "bullet"
    styled = definition.body == "body" and level < LIST_LEVELS
    own_style = f'<w:pStyle w:val="{style_id(list_style(role, level))}"/>' if styled else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{count}"/>{own_style}'
        f'<w:lvlText w:val={quoteattr(mark)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(start)}" w:hanging="{twips(step)}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii={family} w:hAnsi={family} w:hint="default"/></w:rPr></w:lvl>'
    )


def list_indent(body: StyleName, level: int, theme: Theme) -> float:
    """The distance of an item's text from the edge of its container, in points."""
    style = theme.style("list" if body == "body" else body)
    return style.indent + theme.lists.indent * (level + 1)


def _room_before(body: StyleName, theme: Theme) -> float:
    match body:
        case "callout":
            return theme.callout.bar.weight + theme.callout.padding
        case "note":
            return theme.note.bar.weight + theme.note.padding
        case _:
            return 0


def _num(number: int, definition: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'
