"""Quotations: every quotation is in the transcript, word for word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.alike import alike
from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.rules.content import QUOTATIONS_VERBATIM

# Permitted differences from a transcript, besides case, spaces and dashes.
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))
# [insertions] and … (cuts) are the editor's; the words between them are the speaker's.
_EDITED = re.compile(r"\[[^\]]*\]|…|\.\.\.")
_CUT = re.compile(r"…|\.\.\.")
_WORD_EDGE = re.compile("(?<![A-Za-zÀ-ɏ])|(?![A-Za-zÀ-ɏ])")  # only in scripts that put spaces between words


def check_quotations(subject: EventSubject) -> Iterator[Problem]:
    """Each piece of a quotation occurs in the speech's transcript, if there is one."""
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
    sought: str  # the words, with the word edges required in the transcript


def _pieces(quoted: str) -> Iterator[_Piece]:
    """The pieces between the editor's changes. Only the quotation's start and end must be word edges, as in “[W]e
    came”.
    """
    pieces = [_plain(piece) for piece in _uncut(quoted)]
    for index, words in enumerate(pieces):
        if words:
            edged = _with_edges(words)
            first, last = index == 0, index == len(pieces) - 1
            yield _Piece(words, edged[0 if first else 1 : len(edged) if last else -1])


def _uncut(quoted: str) -> list[str]:
    """The parts of the quotation that are the speaker's own words."""
    closed = quoted.rfind("]") + 1  # no bracket after it is closed; a search from each would be quadratic
    *before, rest = _EDITED.split(quoted[:closed])
    first, *after = _CUT.split(quoted[closed:])
    return [*before, rest + first, *after]


def _with_edges(text: str) -> str:
    """The text with a mark at each edge of a word, so that whole words are found by plain search."""
    return _WORD_EDGE.sub("\0", text)


def _plain(text: str) -> str:
    return alike(text.translate(_QUOTATION_MARKS)).strip(' .,;:!?"')
