"""The order of the words of a line from left to right, where some are written from right to left."""

from collections.abc import Sequence

from briefgen.layout.words import Word


def placed(words: Sequence[Word]) -> list[tuple[float, Word]]:
    """The words from left to right, each with its distance from the line's left edge in points.

    By the rules L1 and L2 of the Unicode bidirectional algorithm: spaces at the line's end belong to the paragraph's
    direction, and every sequence of words of a level or more is reversed, from the highest level down to 1.
    """
    base = words[0].base
    levels = [word.level for word in words]
    hanging, last = 0.0, len(words)
    while last and not words[last - 1].text.strip(" "):
        last -= 1
        levels[last] = base
        hanging += words[last].width + words[last].space
    order = list(range(len(words)))
    for level in range(max(levels), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    found: list[tuple[float, Word]] = []
    x = -hanging if base else 0.0
    for index in order:
        found.append((x, words[index]))
        x += words[index].width + words[index].space
    return found
