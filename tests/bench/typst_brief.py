"""A Document as Typst source with the same page, fonts, sizes and structure; text goes in as string literals."""

import json
from pathlib import Path
from typing import Any, assert_never

import rendercv_fonts
import typst

from briefgen.document import (
    Anchor,
    Block,
    Cards,
    Chart,
    CrossReference,
    Details,
    Document,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Hairline,
    Heading,
    Image,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Quotation,
    Section,
    SignatureField,
    Span,
    Strong,
    Table,
    TableOfContents,
    Text,
    plain_form,
    plain_text,
    unshown,
)
from briefgen.themes import StyleName, Theme

FONTS = [str(folder) for folder in rendercv_fonts.paths_to_font_folders]
_HEADINGS: dict[int, StyleName] = {1: "heading-1", 2: "heading-2", 3: "heading-3"}


class TypstWriter:
    """A compiler that is kept from paper to paper; pictures lie in `root`."""

    def __init__(self, root: Path, theme: Theme) -> None:
        self.root, self.theme = root, theme
        self.compiler = typst.Compiler(root=str(root), font_paths=FONTS, ignore_system_fonts=True)

    def compile(self, source: str, standard: str | None = None, tagged: bool = True) -> bytes:
        """What is timed: Typst source → PDF."""
        standards: Any = [standard] if standard else []
        paper: Any = self.compiler.compile(
            input=source.encode(), format="pdf", pdf_standards=standards, pdf_tags=tagged
        )
        return bytes(paper)

    def source(self, document: Document) -> str:
        """The whole paper as Typst source."""
        document = plain_form(document)
        furniture = document.furniture
        page, margins = self.theme.page, self.theme.page.margins
        head = self._text("running-head", furniture.running_head)
        marks = " · ".join(filter(None, (plain_text(furniture.draft), plain_text(furniture.marking))))
        foot = self._text("foot", furniture.foot)
        letterhead = furniture.letterhead
        lines = [
            f"#set document(title: {_literal(plain_text(document.title))}, author: {_literal(document.author)})",
            f"#set page(width: {page.width}mm, height: {page.height}mm, margin: (top: {margins.top}mm, right: "
            f"{margins.right}mm, bottom: {margins.bottom}mm, left: {margins.left}mm), header: align(center, "
            f"{self._text('page-marking', (Text(marks),))} + linebreak() + {head}), footer: {foot} + h(1fr) + "
            "context [#counter(page).display() of #counter(page).final().first()])",
            f'#set text(lang: "en", region: "gb", {self._look("body")}, top-edge: 0.8em, bottom-edge: -0.2em)',
            *(
                f"#show heading.where(level: {level}): set text({self._look(name)})"
                for level, name in _HEADINGS.items()
            ),
        ]
        if letterhead:
            sender = self._paragraph("letterhead-name", letterhead.name)
            place = self._paragraph("letterhead-place", letterhead.place)
            reach = " + ".join(self._paragraph("letterhead-line", line) for line in letterhead.lines)
            lines.append(f"#grid(columns: (1fr, 1fr), {sender} + {place}, align(right, {reach or 'none'}))")
        return "\n".join([*lines, *(f"#({self._block(block)})" for block in document.blocks)])

    def _look(self, name: StyleName) -> str:
        style = self.theme.style(name)
        family = self.theme.fonts[style.font].family
        weight, slant = "bold" if style.bold else "regular", "italic" if style.italic else "normal"
        return (
            f'font: ({_families(family)}), size: {style.size}pt, fill: rgb("{style.colour}"), weight: "{weight}", '
            f'style: "{slant}", tracking: {style.tracking}pt'
        )

    def _text(self, name: StyleName, content: Inlines) -> str:
        return f"text({self._look(name)}, {self._inlines(content)})"

    def _paragraph(self, name: StyleName, content: Inlines) -> str:
        style = self.theme.style(name)
        lines = f"par(leading: {style.leading - style.size}pt, {self._text(name, content)})"
        return f"block(above: {style.before + 2}pt, below: {style.after + 2}pt, {lines})"

    def _blocks(self, blocks: tuple[Block, ...], name: StyleName = "body") -> str:
        return " + ".join(self._block(block, name) for block in blocks) or "none"

    def _block(self, block: Block, name: StyleName = "body") -> str:
        match block:
            case Heading(level, content):
                return f"heading(level: {level}, {self._inlines(content)})"
            case Paragraph(content, role):
                return self._paragraph(name if role == "body" else role, content)
            case ItemList(items, ordered):
                parts = ", ".join(self._blocks(item, "list") for item in items)
                return f"{'enum' if ordered else 'list'}({parts})"
            case Table(columns, rows):
                widths = ", ".join(f"{column.width}fr" for column in columns)
                heads = ", ".join(self._text("table-head", column.heading) for column in columns)
                cells = ", ".join(self._text("table-cell", cell.content) for row in rows for cell in row.cells)
                header = f"table.header({heads}), table.hline()"
                return f"table(columns: ({widths}), stroke: none, inset: 3pt, {header}, {cells})"
            case Quotation(content, attribution):
                said = self._blocks(content, "quotation")
                return f"quote(block: true, {said} + {self._paragraph('attribution', attribution)})"
            case Note(role, title, content):
                inner = f"{self._paragraph('callout-title', title)} + {self._blocks(content, role)}"
                return f"block(stroke: (left: 2pt), inset: (left: 10pt), {inner})"
            case Details(items):
                pairs = (
                    f"{self._text('detail-label', label)}, {self._text('detail', value)}" for label, value in items
                )
                return f"grid(columns: ({self.theme.detail_width}fr, 1fr), row-gutter: 5pt, {', '.join(pairs)})"
            case Cards(items, across):
                cells = ", ".join(self._blocks(item, "card") for item in items)
                return f"grid(columns: {across}, gutter: 10pt, {cells})"
            case Image(picture, alt, width):
                name_ = f"picture-{hash(picture.data) & 0xFFFFFFFF}.{picture.format}"
                (self.root / name_).write_bytes(picture.data)
                return f'image("/{name_}", alt: {_literal(plain_text(alt))}, width: {width or 30}mm)'
            case Marking(words):
                return self._paragraph("marking", words)
            case Section(content):
                return self._blocks(content)
            case TableOfContents() | Chart() | QrCode() | SignatureField():
                raise unshown("tables of contents, charts, codes and signatures", "this Typst source")
            case PageBreak():
                return "pagebreak(weak: true)"
            case Hairline():
                return "line(length: 100%, stroke: 0.5pt)"
            case _:
                assert_never(block)

    def _inlines(self, content: Inlines) -> str:
        parts: list[str] = []
        for inline in content:
            match inline:
                case Text(text):
                    parts.append(f"text({_literal(text)})")
                case Strong(inner):
                    parts.append(f"strong({self._inlines(inner)})")
                case Emphasis(inner):
                    parts.append(f"emph({self._inlines(inner)})")
                case Link(url, inner):
                    parts.append(f"link({_literal(url)}, {self._inlines(inner)})")
                case Foreign(_, inner) | CrossReference(_, inner):
                    parts.append(self._inlines(inner))
                case Anchor():
                    pass
                case Footnote(inner):
                    parts.append(f"footnote({self._inlines(inner)})")
                case Span(_, inner):
                    parts.append(f"text(fill: luma(100), {self._inlines(inner)})")
                case LineBreak():
                    parts.append("linebreak()")
                case Gap():
                    parts.append("h(1fr)")
                case _:
                    assert_never(inline)
        return " + ".join(parts) or "[]"


def _families(first: str) -> str:
    return ", ".join(f'"{name}"' for name in (first, "Noto Sans", "Noto Sans KR", "Noto Sans SC", "Noto Sans JP"))


def _literal(text: str) -> str:
    """A string literal as JSON spells it, which Typst reads alike."""
    return json.dumps(text, ensure_ascii=False)
