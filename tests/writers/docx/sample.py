"""A briefing and a press summary made by hand, with every block and inline in them."""

import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

import yaml

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Column,
    Details,
    Document,
    Emphasis,
    Furniture,
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
    Picture,
    Quotation,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.themes.theme import Theme
from tests.documents import letterhead, plain

THEMES = Path(__file__).parents[3] / "templates" / "themes"
MODIFIED = datetime(2026, 5, 16, 17, 45, tzinfo=UTC)


def theme(name: str = "classic", logo: bool = True) -> Theme:
    made = Theme.model_validate(yaml.safe_load((THEMES / f"{name}.yaml").read_text(encoding="utf-8")))
    return made.with_logo(picture(96, 96)) if logo else made


def picture(width: int, height: int) -> Picture:
    row = b"\0" + bytes((0x6D, 0x1F, 0x31)) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height))
    return Picture(data + chunk(b"IEND", b""), "png", width, height)


def words(text: str) -> Inlines:
    return (Text(text),)


def paragraph(*content: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in content))


def items(*texts: str) -> tuple[tuple[Block, ...], ...]:
    return tuple((paragraph(text),) for text in texts)


def muted(text: str) -> Span:
    return Span("muted", words(text))


def small(text: str) -> Span:
    return Span("small", words(text))


LETTERHEAD = letterhead(
    "Embassy of Norland", "in Meridia", "12 Fjord Avenue, Port Laurent", "+999 20 5550 100 · info@norland.example"
)

_RUN = (
    ("18:00", "Principal and receiving line in place", "", "Captain Lindqvist", "North gate", "closed"),
    ("18:30", "Guests arrive", "", "Ambassador", "Great Hall", "open"),
    ("19:00", "National anthems", "Cue: lights to stage", "Captain Lindqvist", "Great Hall", "open"),
    ("19:05", "Remarks by the Ambassador", "", "Ambassador", "Stage", "open"),
    ("19:13", "Remarks by the Minister of Commerce", "", "Minister Okoro", "Stage", "open"),
    ("19:20", "Toast", "Cue: glasses served at 19:15", "Ambassador", "Stage", "open"),
    ("19:25", "Reception", "", "Ambassador", "Great Hall, terrace", "closed"),
)


def _run_of_events() -> Table:
    columns = tuple(
        Column(words(name), width)
        for name, width in (("Time", 9), ("Action", 44), ("Lead", 20), ("Place", 19), ("Press", 8))
    )
    rows = []
    for at, action, cue, lead, place, press in _RUN:
        said: tuple[Inline, ...] = (Strong(words(action)),) if action.endswith("Ambassador") else words(action)
        if cue:
            said = (*said, LineBreak(), small(cue))
        rows.append(Row.of(words(at), said, words(lead), words(place), words(press)))
    return Table(columns, tuple(rows), plain("Run of events with time, action, lead, place and press access"))


def guests(number: int) -> Table:
    columns = (
        Column(words("No."), 8, "end"),
        Column(words("Name"), 40),
        Column(words("Office"), 40),
        Column(words("Table"), 12, "center"),
    )
    rows = tuple(
        Row.of(words(str(n)), words(f"Guest {n} of Port Laurent"), words("Ministry of Commerce"), words(str(n % 9)))
        for n in range(1, number + 1)
    )
    return Table(columns, rows, plain("Guest list with name, office and table"))


def briefing(draft: str = "DRAFT", rows: int = 40) -> Document:
    blocks: tuple[Block, ...] = (
        Paragraph(words("BRIEFING NOTE FOR THE AMBASSADOR"), "kicker"),
        Paragraph(words("Reception for the National Day of Norland"), "title"),
        Paragraph(words("Sunday, 17 May 2026, 18:30 to 21:00 · Harbour Pavilion, Port Laurent"), "subtitle"),
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
            (
                (words("You"), words("host, speaks first; arrive 18:00, leave 21:15")),
                (words("Arrival"), words("North gate; met by the Deputy Head of Mission")),
                (words("Guest of honour"), words("H.E. Mr Daniel Okoro, Minister of Commerce of Meridia")),
                (words("Guests"), words("350 expected: government, diplomatic corps, business, Norlandic community")),
                (words("Dress"), words("Lounge suit or national dress")),
                (words("Media"), words("Open to press until the toast; embargo 17 May 2026, 21:00 (Asia/Bangkok)")),
                (words("Contact"), (Text("Mira Brandt, "), Span("nowrap", words("+999 20 5550-144")))),
            )
        ),
        Heading(1, words("People to meet")),
        Cards(
            (
                (
                    paragraph(Strong(words("H.E. Mr Daniel Okoro"))),
                    paragraph(
                        "Minister of Commerce of Meridia. Economist; member of parliament for Laurent East since 2014."
                    ),
                    paragraph(
                        Span("muted", (Text("say "), Emphasis(words("oh-KOH-roh")), Text(" · address “Excellency”")))
                    ),
                ),
                (
                    paragraph(Strong(words("H.E. Ms Han So-ra ")), "한소라"),
                    paragraph("Ambassador of the Republic of Korea to Meridia; dean of the diplomatic corps."),
                    paragraph(small("say "), Emphasis(words("hahn soh-rah"))),
                ),
                (paragraph(Strong(words("H.E. Mr Sok Dara ")), "សុខ ដារ៉ា"), ItemList(items("First", "Second"))),
            )
        ),
        Heading(1, words("Objectives")),
        ItemList(
            items("Announce the visa office.", "Obtain the Minister’s word on the date of signature."), ordered=True
        ),
        Heading(1, words("Key messages")),
        ItemList(
            items(
                "Sixty years of relations rest on people who work together.",
                "The visa office opens in July and will serve students and traders first.",
            ),
            ordered=True,
        ),
        Details(
            (
                ((Span("label", words("ASK")),), (Text("Could it be signed? "), muted("— to the Minister"))),
                ((Span("label", words("AVOID")),), words("Next year’s fishing quotas.")),
            )
        ),
        Heading(1, words("Run of events")),
        _run_of_events(),
        Marking(plain("NOT FOR THE PRESS")),
        Heading(1, words("Background")),
        Heading(2, words("The agreement on double taxation")),
        paragraph(
            "It was concluded on 8 May 2026 after ",
            Link("https://norland.example/tax?a=1&b=2", words("four rounds")),
            ". Ms ليلى حداد and ",
            Strong((Emphasis(words("both sides")),)),
            " want a result that lasts.",
        ),
        ItemList(
            (
                (
                    paragraph("Fisheries"),
                    ItemList(
                        (
                            (paragraph("Quotas"), ItemList(items("cod", "herring", "crab"))),
                            (paragraph("Landing rights"),),
                        )
                    ),
                ),
                (
                    paragraph("Shipping, in two steps that take more than one line to tell, so that the text turns."),
                    paragraph("A second paragraph of the same item."),
                    ItemList(items("survey", "works"), ordered=True),
                ),
                (paragraph("Visas"),),
            )
        ),
        Heading(3, words("What was said before")),
        Quotation(
            (paragraph("We came to Meridia as sailors; we stayed as neighbours."),),
            words("Ingrid Solheim, Ambassador of Norland"),
        ),
        Note(
            "note",
            words("IF RAISED"),
            (
                paragraph("Will Norland cut its quota? Talks are held in the joint commission."),
                ItemList(items("It meets in November.", "Both sides want a result."), ordered=True),
                paragraph("Nothing more."),
            ),
        ),
        Hairline(),
        Image(
            picture(640, 240),
            plain("The Harbour Pavilion from the quay"),
            80,
            Caption(words("The Harbour Pavilion, north gate")),
        ),
        PageBreak(),
        Heading(1, words("Guest list")),
        guests(rows),
        ItemList(items("carried over", "and on"), ordered=True, start=7),
        paragraph("Cleared by the Head of Mission."),
    )
    return Document(
        plain("Reception for the National Day of Norland"),
        "en",
        blocks,
        MODIFIED,
        author="Embassy of Norland",
        subject="Briefing note",
        keywords=("Norland", "National Day"),
        furniture=Furniture(
            letterhead=LETTERHEAD,
            marking=plain("INTERNAL – NOT FOR DISTRIBUTION"),
            draft=plain(draft),
            running_head=plain("Reception for the National Day of Norland"),
            foot=plain("Embassy of Norland, Port Laurent"),
        ),
    )


def press_summary() -> Document:
    blocks: tuple[Block, ...] = (
        Paragraph(
            (
                Text("PRESS SUMMARY"),
                Text("   No. 14/2026"),
                Gap(),
                Text("Embargo lifted: 17 May 2026, 21:00"),
            ),
            "kicker",
        ),
        Paragraph(words("Norland opens a visa office in Port Laurent as ties reach sixty years"), "title"),
        Paragraph(
            (
                Span("label", words("PORT LAURENT, 17 MAY 2026")),
                Text(
                    " — The Ambassador of Norland to Meridia, Ingrid Solheim, announced on Sunday that a visa office "
                    "will open in Port Laurent in July 2026."
                ),
            ),
            "lead",
        ),
        paragraph(
            "Trade between the two countries has doubled in ten years, to about 840 million US dollars in 2025, "
            "Solheim said. The two coast guards will hold their first joint rescue exercise in September 2026."
        ),
        Quotation((paragraph("“We came to Meridia as sailors; we stayed as neighbours.”"),), words("Ingrid Solheim")),
        paragraph("The Minister of Commerce of Meridia, Daniel Okoro, described Norland as a trusted partner."),
        Quotation((paragraph("“It is measured in the people who sail in them.”"),)),
        Heading(1, words("What comes next")),
        ItemList(items("Joint rescue exercise of the coast guards, September 2026")),
        Heading(1, words("Facts")),
        Table(
            (Column((), 39), Column(words("Figure"), 31, "end"), Column(words("Source"), 30)),
            (
                Row.of(
                    words("Trade in goods, 2025"), words("about 840 million US dollars"), words("Statistics Norland")
                ),
                Row.of(words("Students, 2025/26"), words("400 students"), words("Ministry of Education")),
            ),
            plain(""),
        ),
        Paragraph(words("ENDS"), "ends"),
        Hairline(),
        Note(
            "note",
            words("NOTES TO EDITORS"),
            (
                paragraph("The Embassy of Norland represents the Kingdom of Norland in Meridia since 1966."),
                paragraph(Strong(words("Media contact:")), " Mira Brandt, press@norland.example"),
            ),
        ),
        Paragraph(words("Photographs on request."), "small"),
    )
    return Document(
        plain("Norland opens a visa office"),
        "en",
        blocks,
        MODIFIED,
        furniture=Furniture(letterhead=LETTERHEAD, foot=plain("Embassy of Norland")),
    )
