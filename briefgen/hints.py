"""What somebody may have meant: the nearest of the names that exist."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, names: Iterable[str], likeness: float = 0.6) -> str | None:
    """The name most like a word, whatever its capitals, or None if none is as like it as asked, up to 1."""
    by_folded = {name.casefold(): name for name in names}
    found = get_close_matches(word.casefold()[:100], by_folded, n=1, cutoff=likeness)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, names: Iterable[str], otherwise: str | None = None) -> str | None:
    """A hint that offers the nearest name, or else what else there is to say."""
    found = nearest(word, names)
    return f"did you mean `{found}`?" if found else otherwise
