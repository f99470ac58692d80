"""Column widths: as the template asks, but no column narrower than its longest word while others have room."""

from collections.abc import Sequence


def room_for_words(widths: Sequence[float], words: Sequence[float]) -> list[float]:
    """The widths, changed so that the longest word of each column fits; the sum stays the same.

    `words` are the widths of the longest words, in the same unit. Columns with room to spare give in proportion to it;
    where there is not enough for all, each gets its part.
    """
    lack = [max(word - width, 0) for width, word in zip(widths, words, strict=True)]
    spare = [max(width - word, 0) for width, word in zip(widths, words, strict=True)]
    moved = min(sum(lack), sum(spare))
    if not moved:
        return list(widths)
    gain, loss = moved / sum(lack), moved / sum(spare)
    return [width + more * gain - less * loss for width, more, less in zip(widths, lack, spare, strict=True)]
