"""The papers that the benches write: Norland's briefing (six or seven pages, 40 guests), varied, and long tables."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefgen.document import (
    Column,
    Document,
    Row,
    Table,
    Text,
    map_texts,
    plain_text,
)
from briefgen.loading import load_event
from briefgen.scripts import by_script
from briefgen.themes import Theme, find_theme
from tests.documents import plain
from tests.papers import paper_of

NORLAND = Path(__file__).parents[2] / "data" / "norland" / "event.yaml"


def theme() -> Theme:
    return find_theme("classic", NORLAND.parent)


def briefing() -> Document:
    """Near six pages: without the transcripts, and without the scripts that only we have fonts for."""
    loaded = load_event(NORLAND)
    speeches = tuple(speech.model_copy(update={"transcript": None}) for speech in loaded.event.speeches)
    loaded = replace(loaded, event=loaded.event.model_copy(update={"speeches": speeches}))
    document = paper_of(loaded, workspace=loaded.workspace).document
    return replace(
        document,
        blocks=map_texts(document.blocks, lambda each: replace(each, text=_without_complex_scripts(each.text))),
    )


def varied(document: Document, number: int) -> Document:
    """The same paper with other words in every longer text: nothing that a writer remembers answers for it."""
    blocks = map_texts(document.blocks, lambda each: replace(each, text=_renamed(each.text, number)))
    return replace(document, blocks=blocks, title=plain(f"{plain_text(document.title)} {number}"))


def _without_complex_scripts(text: str) -> str:
    pieces = by_script(text)
    return "".join("–" if script and script.word in ("complex", "rtl") else piece for piece, script in pieces)


def _renamed(text: str, number: int) -> str:
    """As many letters as before, a few of them others, in one word of five."""
    if not text.isascii():
        return text
    letters = "etaoinshrdlu"
    words = text.split(" ")
    for place in range(0, len(words), 5):
        if words[place].islower():
            swap = letters[number % len(letters)], letters[(number // len(letters) + 1) % len(letters)]
            words[place] = words[place][:-1] + swap[0] + swap[1]
    return " ".join(words)


def growing_table(rows: int) -> Document:
    """One table of guests and nothing else."""
    headings = ("No", "Name", "Position and organisation", "Reply")
    columns = tuple(Column((Text(heading),), width) for heading, width in zip(headings, (1, 3, 5, 2), strict=True))
    cells = (
        (f"{row}", f"Guest of honour {row}", f"Ministry of Foreign Affairs, Department {row % 97}", "accepted")
        for row in range(1, rows + 1)
    )
    body = tuple(Row.of(*tuple((Text(cell),) for cell in row)) for row in cells)
    return Document(
        plain("Guests"), "en-GB", (Table(columns, body, plain("Guests")),), datetime(2026, 5, 17, tzinfo=UTC)
    )
