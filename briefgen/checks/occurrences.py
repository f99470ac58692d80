"""Finds which of many forms occur in a text, in one pass, however many forms there are."""

from collections import deque
from collections.abc import Iterable, Iterator


class Occurrences:
    """An automaton over the forms (Aho and Corasick, 1975).

    A search for each form in each text takes time proportional to forms × texts; this one, to the length of the text.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._form: list[str | None] = [None]
        for form in filter(None, forms):
            self._add(form)
        self._back = [0] * len(self._next)  # the state of the longest suffix that is a prefix of a form
        self._shorter = [0] * len(self._next)  # the nearest state, following _back, at which a form is complete
        self._tie()

    def _add(self, form: str) -> None:
        state = 0
        for character in form:
            following = self._next[state].get(character)
            if following is None:
                following = self._next[state][character] = len(self._next)
                self._next.append({})
                self._form.append(None)
            state = following
        self._form[state] = form

    def _tie(self) -> None:
        waiting = deque(self._next[0].values())
        while waiting:
            state = waiting.popleft()
            for character, following in self._next[state].items():
                back = self._step(self._back[state], character)
                self._back[following] = back
                self._shorter[following] = back if self._form[back] else self._shorter[back]
                waiting.append(following)

    def _step(self, state: int, character: str) -> int:
        while state and character not in self._next[state]:
            state = self._back[state]
        return self._next[state].get(character, 0)

    def found_in(self, text: str) -> Iterator[str]:
        """Each form that occurs in the text, once."""
        if len(self._next) == 1:
            return
        state, told = 0, {0}
        for character in text:
            state = self._step(state, character)
            ended = state if self._form[state] else self._shorter[state]
            while ended not in told:
                told.add(ended)
                form = self._form[ended]
                assert form is not None
                yield form
                ended = self._shorter[ended]
