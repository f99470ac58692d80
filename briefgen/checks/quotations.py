"""Quotations: word for word as they were said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.alike import alike
from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.rules.content import QUOTATIONS_VERBATIM

# How an editor may differ from a transcript without changing a word, besides case, spaces and dashes.
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))
# [put in] and … (cut) are the editor's, by agreement: between them the words are the speaker's.
_EDITED = re.compile(r"\[[^\]]*\]|…|\.\.\.")
_CUT = re.compile(r"…|\.\.\.")
_WORD_EDGE = re.compile("(?<![A-Za-zÀ-ɏ])|(?![A-Za-zÀ-ɏ])")  # in scripts that put spaces between words


def check_quotations(subject: EventSubject) -> Iterator[Problem]:
    """Where there is a transcript, each piece of a quotation stands in it."""
    for number, speech in enumerate(subject.loaded.event.speeches):
        if not (speech.transcript and speech.quotes):
            continue
        said = _with_edges(_plain(speech.transcript))
        for index, quote in enumerate(speech.quotes):
            missing = next((piece for piece in _pieces(quote.text) if piece.sought not in said), None)
            if missing is not None:
                message = f"these words are not in the transcript: {missing.words[:80]}"
                place = subject.loaded.places[f"speeches.{number}.quotes.{index}.text"]
                hint = "quote word for word; put [ ] around what you add and … where you cut"
                yield Problem(QUOTATIONS_VERBATIM, message, place, hint)


class _Piece(NamedTuple):
    words: str
    sought: str  # the words with the edges that they must have in the transcript


def _pieces(quoted: str) -> Iterator[_Piece]:
    """What was left between the editor's cuts; the whole begins and ends with whole words, as in “[W]e came”."""
    pieces = [_plain(piece) for piece in _uncut(quoted)]
    for index, words in enumerate(pieces):
        if words:
            edged = _with_edges(words)
            first, last = index == 0, index == len(pieces) - 1
            yield _Piece(words, edged[0 if first else 1 : len(edged) if last else -1])


def _uncut(quoted: str) -> list[str]:
    """The stretches of the speaker's own words."""
    closed = quoted.rfind("]") + 1  # no bracket behind it is closed: to look for its end from each takes too long
    *before, rest = _EDITED.split(quoted[:closed])
    first, *after = _CUT.split(quoted[closed:])
    return [*before, rest + first, *after]


def _with_edges(text: str) -> str:
    """The text with a mark wherever no word goes on, so that whole words are found by looking for plain text."""
    return _WORD_EDGE.sub("\0", text)


def _plain(text: str) -> str:
    return alike(text.translate(_QUOTATION_MARKS)).strip(' .,;:!?"')
