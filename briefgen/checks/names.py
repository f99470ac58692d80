"""Forbidden spellings and other names of people, searched for in a text all at once."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from briefgen.alike import alike
from briefgen.events import Event, Person
from briefgen.scripts import SCRIPTS

# Letters, with their combining marks, of scripts that put spaces between words, and digits.
_PLAIN = "".join(script.letters for script in SCRIPTS if script.word == "plain")
_LETTER = f"[0-9A-Za-zª-ʯ\u0300-ԯ{_PLAIN}Ḁ-῿]"
_WORD_EDGE = re.compile(f"(?<!{_LETTER})|(?!{_LETTER})")
_EDGE = "\0"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A person's spelling that is forbidden (the `index`th) but correct according to `field`."""

    person: str
    index: int
    field: str


class Spellings:
    """The forbidden and the other names of an event's people; prepared once for all texts."""

    def __init__(self, event: Event) -> None:
        self.contradictions: list[Contradiction] = []
        # Key: the form as searched for; value: the form as given, and the first person with it.
        self.forbidden: dict[str, tuple[str, Person]] = {}
        self.aliases: dict[str, tuple[str, Person]] = {}
        self._right: set[str] = set()
        for id, person in event.people.items():
            self._add(id, person)

    def _add(self, id: str, person: Person) -> None:
        right = {"name": person.name, "short_name": person.short_name, "native_name": person.native_name}
        own = {_sought(form): field for field, form in right.items() if form}
        self._right |= own.keys()
        own = {_sought(form): "aliases" for form in person.aliases} | own
        contradicted: set[str] = set()
        for index, form in enumerate(person.forbidden_names):
            sought = _sought(form)
            if sought not in own:
                self.forbidden.setdefault(sought, (form, person))
            elif sought not in contradicted:
                contradicted.add(sought)
                self.contradictions.append(Contradiction(id, index, own[sought]))
        for form in person.aliases:
            if own[sought := _sought(form)] == "aliases" and sought not in contradicted:
                self.aliases.setdefault(sought, (form, person))

    @cached_property
    def _forms(self) -> AhoCorasick:
        return AhoCorasick([form for form in (*self.forbidden, *self.aliases) if form != _EDGE])  # one without letters

    @cached_property
    def _letters(self) -> AhoCorasick:
        """The forms without the edges of words: a text that holds none of these needs no edges."""
        return AhoCorasick(
            [alike(form) for form, _ in (*self.forbidden.values(), *self.aliases.values()) if alike(form)]
        )

    @cached_property
    def _around(self) -> dict[str, set[str]]:
        """For each form, the correct names that contain it: inside them it is no other spelling."""
        around: dict[str, set[str]] = defaultdict(set)
        for right in self._right:
            for form in _found(self._forms, right):
                if form != right:
                    around[form].add(right.strip(_EDGE))
        return around

    @cached_property
    def _names(self) -> AhoCorasick:
        return AhoCorasick(set[str]().union(*self._around.values()))

    def in_text(self, text: str) -> list[str]:
        """The forms in a text as whole words, outside of correct names: keys of `forbidden` and `aliases`."""
        if not (self.forbidden or self.aliases):
            return []
        if not self._letters.find_matches_as_indexes(plain := alike(text)):
            return []
        read = _WORD_EDGE.sub(_EDGE, plain)
        found = _found(self._forms, read)
        if not any(form in self._around for form in found):
            return found
        names = set(_found(self._names, read))
        return [form for form in found if form in _without(read, names & self._around.get(form, set()))]


def _found(forms: AhoCorasick, text: str) -> list[str]:
    """Which of the forms occur in a text, one within another too, each once."""
    return list(dict.fromkeys(forms.find_matches_as_strings(text, overlapping=True)))


def _without(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "·")
    return text


def _sought(text: str) -> str:
    """The text for comparison, with a mark at each edge of a word: whole words are then found by plain search."""
    return _WORD_EDGE.sub(_EDGE, alike(text))
