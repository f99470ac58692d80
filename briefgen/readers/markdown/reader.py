"""Turns Markdown into blocks of a Document; empty parts are left out.

A paragraph, item, label or note without words is left out, and so is a heading without content below it: templates need
no condition for each field that may be empty.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, cast, get_args

from markdown_it.token import Token

from briefgen.document import (
    Block,
    Cards,
    Details,
    Hairline,
    Heading,
    Image,
    Inlines,
    ItemList,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Picture,
    Quotation,
    TableOfContents,
    Text,
    texts,
)
from briefgen.document.blocks import NoteRole
from briefgen.document.slots import SlottedMarkdown
from briefgen.errors import Place, Problem, TemplateError
from briefgen.languages import LANGUAGES, Language
from briefgen.readers.markdown.charts import read_chart
from briefgen.readers.markdown.codes import read_code
from briefgen.readers.markdown.fences import FENCE, fence_name
from briefgen.readers.markdown.grammar import anchored, attributes, caption_of, length, role
from briefgen.readers.markdown.inlines import is_blank, read_inlines
from briefgen.readers.markdown.nodes import MarkdownNode
from briefgen.readers.markdown.references import referred
from briefgen.readers.markdown.sections import Section, sections_of
from briefgen.readers.markdown.tables import read_table
from briefgen.rules.templates import TEMPLATE_MARKDOWN

_Rule = Callable[[MarkdownNode], Iterator[Block]]
PARAGRAPHS = (*get_args(ParagraphRole), "marking", "contents")


def parse(
    source: SlottedMarkdown, pictures: Mapping[str, Picture] | None = None, language: Language = LANGUAGES["en"]
) -> tuple[Block, ...]:
    """The blocks of the Markdown, with the values of its slots.

    `pictures` are those named in the data; a template can show no other file. Figures of charts are written as in
    `language`. Raises TemplateError, with the line in
    the Markdown, for Markdown that is not allowed in papers.
    """
    readers = (_Reader(section, pictures or {}, language) for section in sections_of(source))
    return referred(_without_idle(block for reader in readers for block in reader.blocks(reader.root)), source)


class _Reader:
    """The reading of one section, with the pictures that its rules need."""

    def __init__(self, section: Section, pictures: Mapping[str, Picture], language: Language) -> None:
        self.source, self.first_line, self.root, self.pictures = section.source, section.line, section.root, pictures
        self.language = language
        notes: dict[str, _Rule] = {f"container_{name}": self.note for name in get_args(NoteRole)}
        self.rules: dict[str, _Rule] = {
            "heading": self.heading,
            "paragraph": self.paragraph,
            "bullet_list": self.item_list,
            "ordered_list": self.item_list,
            "table": self.table,
            "blockquote": self.quotation,
            "hr": self.rule,
            "container_details": self.details,
            "container_cards": self.cards,
            "container_chart": self.chart,
            "container_qr": self.code,
            **notes,
        }

    def blocks(self, parent: MarkdownNode) -> Iterator[Block]:
        for node in parent.children:
            try:
                if node.type.startswith(FENCE):
                    self.check_closed(node)
                yield from self.rules[node.type](node)
            except ValueError as error:
                raise TemplateError(self.problem(node, str(error))) from None

    def problem(self, node: MarkdownNode, message: str) -> Problem:
        line = self.first_line + node.token.map[0] + 1 if node.token.map else None
        hint = "look at the filled text with: briefgen inspect EVENT --stage markdown -k KIND"
        return Problem(TEMPLATE_MARKDOWN, message, Place(f"{self.source.name} (filled)", line), hint)

    def inlines(self, node: MarkdownNode) -> Inlines:
        return read_inlines(node.words, self.source)

    def heading(self, node: MarkdownNode) -> Iterator[Block]:
        given = attributes(node.attrs, {"id"})
        depth = int(node.token.tag[1:])
        if depth > 4:
            raise ValueError("headings go from # (the title) to #### and no deeper")
        content = self.inlines(node)
        if is_blank(content):
            return
        content = anchored(given, content, self.source)
        if depth == 1:
            yield Paragraph(content, "title")
        else:
            yield Heading(cast(Literal[1, 2, 3], depth - 1), content)

    def paragraph(self, node: MarkdownNode) -> Iterator[Block]:
        given = attributes(node.attrs, {"class", "id", "depth"})
        if (image := self.lone_image(node)) is not None:
            yield from self.image(image, given)
            return
        name = role(node.attrs, PARAGRAPHS, default="body")
        content = self.inlines(node)
        if is_blank(content):
            return
        content = anchored(given, content, self.source)
        if name == "contents":
            yield TableOfContents(content, _depth(given))
        elif name == "marking":
            yield Marking(tuple(texts(content)))
        else:
            yield Paragraph(content, cast(ParagraphRole, name))

    def lone_image(self, node: MarkdownNode) -> Token | None:
        inner = [token for token in node.words if token.type != "text" or token.content]
        return inner[0] if len(inner) == 1 and inner[0].type == "image" else None

    def image(self, token: Token, above: Mapping[str, str]) -> Iterator[Block]:
        given = attributes(token.attrs, {"src", "alt", "title", "numbered", "width", "height"})
        name = self.source.plain(given["src"])
        if not name:
            return
        if name not in self.pictures:
            raise ValueError(f"the picture '{name}' is not named in the event's data")
        width, height = (length(given[side]) if side in given else None for side in ("width", "height"))
        if height and not width:
            raise ValueError("a picture with a height needs a width too, as in width=30 height=40")
        caption = caption_of({**above, **given}, tuple(self.source.pieces(given.get("title", ""))), self.source)
        yield Image(self.pictures[name], tuple(self.source.pieces(token.content)), width, caption, height)

    def item_list(self, node: MarkdownNode) -> Iterator[Block]:
        items = tuple(item for item in map(self.children, node.children) if item)
        if items:
            start = int(str(node.attrs.get("start", 1)))
            yield ItemList(items, ordered=node.type == "ordered_list", start=start)

    def children(self, node: MarkdownNode) -> tuple[Block, ...]:
        return tuple(self.blocks(node))

    def table(self, node: MarkdownNode) -> Iterator[Block]:
        table = read_table(node, self.inlines, self.source)
        if table.rows:
            yield table

    def quotation(self, node: MarkdownNode) -> Iterator[Block]:
        """A quotation; if its last paragraph starts with a dash, it is the attribution."""
        content = list(self.blocks(node))
        attribution: Inlines = ()
        if len(content) > 1 and isinstance(content[-1], Paragraph):
            first, *rest = content[-1].content
            if isinstance(first, Text) and first.text.startswith("— "):
                attribution = (Text(first.text[2:], first.origin), *rest)
                attribution = tuple(inline for inline in attribution if inline != Text(""))
                content.pop()
        if content:
            yield Quotation(tuple(content), attribution)

    def rule(self, node: MarkdownNode) -> Iterator[Block]:
        attributes(node.attrs, {"class"})
        yield PageBreak() if role(node.attrs, ("page-break",), default="rule") == "page-break" else Hairline()

    def check_closed(self, node: MarkdownNode) -> None:
        """Refuse an unclosed fence: markdown-it extends it to the end of its parent."""
        end = node.token.map[1] if node.token.map else 0
        lines = self.source.markdown.split("\n")
        if not "".join(lines[end : end + 1]).lstrip(" >").startswith(":::"):
            raise ValueError(f"the fence ::: {fence_name(node)} is never closed; end it with ::: on a line of its own")

    def fence_title(self, node: MarkdownNode) -> str:
        return self.source.plain(node.token.info.strip().partition(" ")[2].strip())

    def note(self, node: MarkdownNode) -> Iterator[Block]:
        content = self.children(node)
        if content:
            name = cast(NoteRole, fence_name(node))
            title = node.token.info.strip().partition(" ")[2].strip()
            yield Note(name, tuple(self.source.pieces(title)), content)

    def fenced_items(self, node: MarkdownNode) -> list[MarkdownNode]:
        if any(child.type != "bullet_list" for child in node.children):
            raise ValueError(f"a ::: {fence_name(node)} fence holds one list and nothing else")
        return [item for child in node.children for item in child.children]

    def cards(self, node: MarkdownNode) -> Iterator[Block]:
        items = tuple(item for item in map(self.children, self.fenced_items(node)) if item)
        across = self.fence_title(node) or "2"
        if across not in ("2", "3"):
            raise ValueError("write '::: cards', or '::: cards 3' for three in a row")
        if items:
            yield Cards(items, int(across))

    def chart(self, node: MarkdownNode) -> Iterator[Block]:
        if chart := read_chart(node, self.inlines, self.source, self.language):
            yield chart

    def code(self, node: MarkdownNode) -> Iterator[Block]:
        if code := read_code(node, self.source, self.language):
            yield code

    def details(self, node: MarkdownNode) -> Iterator[Block]:
        """Each item is a label in **bold** and its value."""
        items: list[tuple[Inlines, Inlines]] = []
        for item in self.fenced_items(node):
            for paragraph in item.children:
                label, value = self.labelled(paragraph)
                if not is_blank(value):
                    items.append((label, value))
        if items:
            yield Details(tuple(items))

    def labelled(self, node: MarkdownNode) -> tuple[Inlines, Inlines]:
        tokens = [token for token in node.words if token.type != "text" or token.content]
        closings = [index for index, token in enumerate(tokens) if token.type == "strong_close"]
        if not tokens or tokens[0].type != "strong_open" or not closings:
            raise ValueError("each item of a ::: details list starts with its label in **bold**")
        end = closings[0]
        value = read_inlines(tokens[end + 1 :], self.source)
        if value and isinstance(value[0], Text) and value[0].origin is None:
            value = tuple(text for text in (Text(value[0].text.lstrip(" ")), *value[1:]) if text != Text(""))
        return read_inlines(tokens[1:end], self.source), value


def _depth(given: Mapping[str, str]) -> Literal[1, 2, 3]:
    for depth in (1, 2, 3):
        if given.get("depth", "2") == str(depth):
            return depth
    raise ValueError(f"depth={given['depth']} is none of a table of contents: write 1, 2 or 3")


def _without_idle(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Leave out headings and markings without content, and page breaks and rules that separate nothing."""
    kept: list[Block] = []  # from last to first: whether a block is idle depends on the blocks kept after it
    idle = False  # the block after this one
    for block in reversed(list(blocks)):
        # a marking belongs to the heading below it, and is left out only together with that
        idle = _is_idle(block, kept[-1] if kept else None) or (isinstance(block, Marking) and idle)
        if not idle:
            kept.append(block)
    while kept and isinstance(kept[-1], PageBreak):
        kept.pop()
    return tuple(reversed(kept))


def _is_idle(block: Block, after: Block | None) -> bool:
    match block:
        case Heading(level):
            return (
                after is None
                or isinstance(after, PageBreak | Hairline)
                or (isinstance(after, Heading) and after.level <= level)
                or (isinstance(after, Paragraph) and after.role == "ends")
            )
        case Marking():
            return after is None or isinstance(after, Marking)
        case PageBreak():
            return after is None or isinstance(after, PageBreak)
        case Hairline():
            return after is None
        case _:
            return False
