"""Warnings about the rows of a guest list, one for all rows: unknown replies, headings of sections."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from briefgen.errors import Place, Problem
from briefgen.events.guest import Reply
from briefgen.hints import nearest
from briefgen.rules.tables import GUESTS_REPLY_UNKNOWN, GUESTS_SECTION
from briefgen.sources import Scalar

_REPLIES: tuple[str, ...] = get_args(Reply)
_YES, _NO = ("yes", "y", "ja", "oui"), ("no", "n", "nein", "nei", "non")
_SHORT = dict.fromkeys(_YES, "accepted") | dict.fromkeys(_NO, "declined")
_MOST_SHOWN = 8  # words in one message
_LONGEST_SHOWN = 40  # letters of each word


class GuestListWarnings:
    """Collects warnings about one list. `sections` are the cells that are alone in their row and are no name."""

    def __init__(self) -> None:
        self.sections: list[Scalar] = []
        self._odd: Counter[str] = Counter()
        self._first_odd: Place | None = None

    def reply(self, cell: Scalar) -> str | None:
        """The reply in a cell; None for an unknown reply, which counts as no reply."""
        said = " ".join((cell.text or "").lower().split())
        said = _SHORT.get(said, said)
        if said in _REPLIES:
            return said
        self._odd[said] += 1
        self._first_odd = self._first_odd or cell.place
        return None

    def problems(self) -> Iterator[Problem]:
        """The warnings about the list."""
        if self._odd:
            count, words = self._odd.total(), _listed(self._odd)
            meant = nearest(next(iter(self._odd)), _REPLIES) if len(self._odd) == 1 else None
            what = f"{count} replies are" if count > 1 else "a reply is"
            message = f"{what} not understood, and {'count' if count > 1 else 'counts'} as none: {words}"
            hint = f"did you mean `{meant}`?" if meant else f"one of: {', '.join(_REPLIES)}"
            yield Problem(GUESTS_REPLY_UNKNOWN, message, self._first_odd, hint)
        if self.sections:
            words = _listed(Counter(section.text or "" for section in self.sections))
            message = f"what stands alone in a row is no guest, but the heading of a section: {words}"
            hint = "give a guest a name, in the column for names"
            yield Problem(GUESTS_SECTION, message, self.sections[0].place, hint)


def _listed(words: Counter[str]) -> str:
    """The first few words, each with its number of occurrences."""
    shown = list(words.items())[:_MOST_SHOWN]
    said = [f"{word[:_LONGEST_SHOWN]}{f' ({count} times)' if count > 1 else ''}" for word, count in shown]
    return ", ".join(said) + (" …" if len(words) > _MOST_SHOWN else "")
