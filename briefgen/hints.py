"""Hints on misspelt names: the most similar of the existing names."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, names: Iterable[str], likeness: float = 0.6) -> str | None:
    """The name most similar to a word, ignoring case; None if no similarity (0 to 1) reaches `likeness`."""
    by_folded = {name.casefold(): name for name in names}
    found = get_close_matches(word.casefold()[:100], by_folded, n=1, cutoff=likeness)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, names: Iterable[str], otherwise: str | None = None) -> str | None:
    """A hint with the nearest name, or else the hint `otherwise`."""
    found = nearest(word, names)
    return f"did you mean `{found}`?" if found else otherwise
