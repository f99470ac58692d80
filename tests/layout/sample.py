"""A briefing written by hand that uses every block and inline there is, and the themes to set it in."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, assert_never

import yaml
from PIL import Image as PillowImage
from PIL import ImageDraw

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Column,
    Details,
    Document,
    Emphasis,
    Gap,
    Hairline,
    Heading,
    Image,
    Inline,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Picture,
    Quotation,
    Row,
    Section,
    Span,
    Strong,
    Table,
    TableOfContents,
    Text,
    plain_text,
)
from briefgen.themes import Theme
from tests.documents import document_of, letterhead, plain

_THEMES = Path(__file__).parents[2] / "templates" / "themes"


@cache
def theme(name: str = "classic") -> Theme:
    return Theme.model_validate(yaml.safe_load((_THEMES / f"{name}.yaml").read_text()))


def picture(width: int = 320, height: int = 200) -> Picture:
    image = PillowImage.new("RGB", (width, height), "#e8e4dc")
    ImageDraw.Draw(image).ellipse(
        [width // 4, height // 4, width * 3 // 4, height * 3 // 4], outline="#6d1f31", width=6
    )
    out = BytesIO()
    image.save(out, "PNG")
    return Picture(out.getvalue(), "png", width, height)


def words(*inlines: str | Inline) -> Inlines:
    return tuple(Text(each) if isinstance(each, str) else each for each in inlines)


def paragraph(*inlines: str | Inline, role: ParagraphRole = "body") -> Paragraph:
    return Paragraph(words(*inlines), role)


def document(*blocks: Block, **around: Any) -> Document:
    return document_of(*blocks, **({"title": "A paper", "language": "en-GB"} | around))


def _label(text: str) -> Span:
    return Span("label", (Text(text),))


def _muted(text: str) -> Span:
    return Span("muted", (Text(text),))


def _run(time: str, action: Inlines, lead: str, place: str, press: str) -> Row:
    return Row.of(words(time), action, words(lead), words(place), words(press))


def _guest(number: int) -> Row:
    names = (
        "Daniel Okoro",
        "Han So-ra 한소라",
        "María-José Núñez",
        "Łukasz Żółć",
        "Θεόδωρος Αγγελόπουλος",
        "田中 さくら",
    )
    posts = ("Minister of Commerce", "Ambassador", "Dean of the Faculty of Law and Maritime Affairs", "Consul")
    cells = (str(number), names[number % 6], posts[number % 4], "Ministry of Foreign Affairs", f"{number % 9 + 1}")
    return Row.of(*tuple(words(cell) for cell in cells))


def briefing() -> Document:
    return document(
        paragraph("BRIEFING NOTE FOR THE AMBASSADOR", role="kicker"),
        paragraph("Reception for the National Day of Norland", role="title"),
        paragraph("Sunday, 17 May 2026, 18:30 to 21:00 · Harbour Pavilion, Port Laurent", role="subtitle"),
        Note(
            "callout",
            words("BOTTOM LINE"),
            (
                paragraph(
                    "The Minister’s presence signals that the tax agreement will be signed this year. Thank him, "
                    "announce the visa office, and keep fishing quotas out of the public remarks."
                ),
            ),
        ),
        Details(
            tuple(
                (words(label), words(value))
                for label, value in (
                    ("You", "host, speaks first; arrive 18:00, leave 21:15"),
                    ("Arrival", "North gate; met by the Deputy Head of Mission"),
                    ("Guest of honour", "H.E. Mr Daniel Okoro, Minister of Commerce of Meridia"),
                    ("Guests", "350 expected: government, diplomatic corps, business, Norlandic community"),
                    ("Dress", "Lounge suit or national dress"),
                    ("Media", "Open to press until the toast; embargo 17 May 2026, 21:00 (Asia/Bangkok)"),
                    ("Contact", "Mira Brandt, +999 20 5550 144"),
                )
            )
        ),
        Heading(1, words("People to meet")),
        Cards(
            (
                (
                    paragraph(
                        Strong(words("H.E. Mr Daniel Okoro")),
                        LineBreak(),
                        "Minister of Commerce of Meridia. Economist; member of parliament for Laurent East since 2014.",
                        LineBreak(),
                        Span(
                            "small",
                            words(
                                "say ",
                                Emphasis(words("oh-KOH-roh")),
                                " · address “Excellency” · last met 11 February 2026, trade consultations",
                            ),
                        ),
                    ),
                ),
                (
                    paragraph(
                        Strong(words("H.E. Ms Han So-ra 한소라")),
                        LineBreak(),
                        "Ambassador of the Republic of Korea; dean of the diplomatic corps.",
                        LineBreak(),
                        Span("small", words("say ", Emphasis(words("hahn soh-rah")))),
                    ),
                ),
                (
                    paragraph(
                        Strong(words("Captain Erik Lindqvist")),
                        LineBreak(),
                        "Defence attaché; leads the receiving line.",
                    ),
                ),
            )
        ),
        Heading(1, words("Objectives")),
        ItemList(
            (
                (paragraph("Announce the visa office."),),
                (paragraph("Obtain the Minister’s word on the date of signature."),),
            ),
            ordered=True,
        ),
        Heading(1, words("Key messages")),
        ItemList(
            (
                (paragraph("Sixty years of relations rest on people who work together."),),
                (
                    paragraph("The visa office opens in July and will serve students and traders first."),
                    ItemList(
                        (
                            (paragraph("Students: ", Strong(words("two working days")), " from 1 July."),),
                            (
                                paragraph(
                                    "Traders: multiple entries, as agreed in the memorandum of 11 "
                                    "February 2026 between the two ministries of foreign affairs."
                                ),
                            ),
                        )
                    ),
                ),
            ),
            ordered=True,
        ),
        Details(
            (
                (
                    words(_label("ASK")),
                    words("Could the tax agreement be signed in the week of 12 October? ", _muted("— to the Minister")),
                ),
                (
                    words(_label("THANK")),
                    words("The Government’s help with the evacuation drill in March. ", _muted("— to the Minister")),
                ),
                (words(_label("AVOID")), words("Next year’s fishing quotas.")),
            )
        ),
        Heading(1, words("Run of events")),
        Table(
            (
                Column(words("Time"), 1.2),
                Column(words("Action"), 6),
                Column(words("Lead"), 2.8),
                Column(words("Place"), 2.6),
                Column(words("Press"), 1.1),
            ),
            (
                _run(
                    "18:00", words("Principal and receiving line in place"), "Captain Lindqvist", "North gate", "closed"
                ),
                _run("18:30", words("Guests arrive"), "Ambassador", "Great Hall", "open"),
                _run(
                    "19:00",
                    words("National anthems", LineBreak(), Span("small", words("Cue: lights to stage"))),
                    "Captain Lindqvist",
                    "Great Hall",
                    "open",
                ),
                _run("19:05", words(Strong(words("Remarks by the Ambassador"))), "Ambassador", "Stage", "open"),
                _run("19:13", words("Remarks by the Minister of Commerce"), "Minister Okoro", "Stage", "open"),
                _run(
                    "19:20",
                    words("Toast", LineBreak(), Span("small", words("Cue: glasses served at 19:15"))),
                    "Ambassador",
                    "Stage",
                    "open",
                ),
                _run("19:25", words("Reception"), "Ambassador", "Great Hall, terrace", "closed"),
            ),
            plain("The run of events by time"),
        ),
        Heading(1, words("If raised")),
        Heading(2, words("Fishing quotas")),
        paragraph(
            Strong(words("Line to take: ")),
            "the joint commission meets in September; nothing is decided before. More on the ",
            Link("https://norland.example/fisheries?year=2026&lang=en", words("website of the Ministry")),
            ", or write to ",
            Link("mailto:press@norland.example", words("press@norland.example")),
            ".",
        ),
        Note(
            "note",
            words("SENSITIVITIES"),
            (
                paragraph(
                    "The Minister’s brother lost the shipyard contract in 2025. "
                    "Do not mention the yard, nor the tender for the ferry line that followed it."
                ),
                ItemList(((paragraph("No toast to the Crown."),), (paragraph("No photograph at the buffet."),))),
            ),
        ),
        Marking(plain("FOR PARTNERS ONLY")),
        Heading(1, words("Background")),
        paragraph(
            "Norland and Meridia established relations on 3 October 1966. Trade has doubled in ten years, "
            "to about 840 million US dollars in 2025; the two coast guards will hold "
            "their first joint rescue exercise in September 2026. " * 3
        ),
        Quotation(
            (paragraph("“Our friendship is not measured in ships. It is measured in the people who sail in them.”"),),
            words("Daniel Okoro, Minister of Commerce of Meridia"),
        ),
        Image(
            picture(),
            plain("An oval on grey"),
            width=70,
            caption=Caption(words("The Harbour Pavilion. Photograph: N. N.")),
        ),
        Hairline(),
        paragraph("No. 14/2026", Gap(), "Embargo lifted: 17 May 2026, 21:00", role="small"),
        paragraph("ENDS", role="ends"),
        PageBreak(),
        Heading(1, words("Annex: guest list")),
        Table(
            (
                Column(words("No"), 0.7, "end"),
                Column(words("Name"), 3.4),
                Column(words("Office"), 4.2),
                Column(words("Organisation"), 3.4),
                Column(words("Table"), 0.9, "end"),
            ),
            tuple(_guest(number) for number in range(1, 41)),
            plain("Guests by precedence"),
        ),
        paragraph("Drafted by Mira Brandt; cleared by the Deputy Head of Mission, 12 May 2026.", role="small"),
        title="Reception for the National Day of Norland",
        author="Embassy of Norland",
        subject="Briefing note",
        keywords=("reception", "Meridia"),
        letterhead=letterhead(
            "Embassy of Norland",
            "in Meridia",
            "12 Fjord Avenue, Port Laurent",
            "+999 20 5550 100 · info@norland.example",
        ),
        marking="INTERNAL – NOT FOR DISTRIBUTION",
        draft="DRAFT",
        running_head="Briefing note · Reception for the National Day of Norland",
        foot="Embassy of Norland, Port Laurent",
    )


def said(document: Document) -> list[str]:
    """The words of the blocks in reading order, list labels included."""
    return " ".join(_lines(document.blocks)).split()


def _lines(blocks: tuple[Block, ...], level: int = 0) -> list[str]:
    return [line for block in blocks for line in _lines_of(block, level)]


def _lines_of(block: Block, level: int) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [plain_text(block.content)]
        case ItemList(items, ordered, start):
            labels = [f"{number}." if ordered else "•–▪"[level % 3] for number in range(start, start + len(items))]
            pairs = zip(labels, items, strict=True)
            return [line for label, item in pairs for line in (label, *_lines(item, level + 1))]
        case Cards(items):
            return [line for item in items for line in _lines(item)]
        case Table(columns, rows):
            heads = [plain_text(column.heading) for column in columns]
            return heads + [plain_text(cell.content) for row in rows for cell in row.cells]
        case Quotation(content, attribution):
            return [*_lines(content), plain_text(attribution)]
        case Note(_, title, content):
            return [plain_text(title), *_lines(content)]
        case Details(items):
            return [plain_text(part) for pair in items for part in pair]
        case Image(caption=caption):
            return [plain_text(caption.line)]
        case Marking(words):
            return [plain_text(words)]
        case Section(content):
            return _lines(content)
        case PageBreak() | Hairline() | TableOfContents():
            return []
        case _:
            assert_never(block)
