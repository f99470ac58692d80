"""Quotations: word for word as they were said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.errors import Problem
from briefgen.events import LoadedEvent

# How an editor may differ from a transcript without changing a word: the kind of quotation mark, dash and space.
_ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "}
)
# [put in] and … (cut) are the editor's, by agreement: between them the words are the speaker's.
_EDITED = re.compile(r"\s*(?:\[[^\]]*\]|…|\.\.\.)\s*")
_LETTER = "[A-Za-zÀ-ɏ]"  # of scripts that put spaces between words


def check_quotations(loaded: LoadedEvent) -> Iterator[Problem]:
    """Where there is a transcript, each piece of a quotation stands in it."""
    for number, speech in enumerate(loaded.event.speeches):
        if not speech.transcript:
            continue
        said = _plain(speech.transcript)
        for index, quote in enumerate(speech.quotes):
            missing = next((piece for piece in _pieces(quote.text) if not re.search(piece.pattern, said)), None)
            if missing is not None:
                message = f"these words are not in the transcript: {missing.words[:80]}"
                place = loaded.places[f"speeches.{number}.quotes.{index}.text"]
                hint = "quote word for word; put [ ] around what you add and … where you cut"
                yield Problem("error", "quotations.verbatim", message, place, hint)


class _Piece(NamedTuple):
    words: str
    pattern: str


def _pieces(quoted: str) -> Iterator[_Piece]:
    """What was left between the editor's cuts; the whole begins and ends with whole words, as in “[W]e came”."""
    pieces = [_plain(piece) for piece in _EDITED.split(quoted)]
    for index, words in enumerate(pieces):
        before = f"(?<!{_LETTER})" if index == 0 else ""
        after = f"(?!{_LETTER})" if index == len(pieces) - 1 else ""
        if words:
            yield _Piece(words, before + re.escape(words) + after)


def _plain(text: str) -> str:
    return " ".join(text.translate(_ALIKE).casefold().split()).strip(' .,;:!?"')
