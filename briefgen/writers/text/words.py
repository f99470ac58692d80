"""Writes inlines as plain words: a link with its address, a gap as a marker for `measure.wrap`."""

from typing import assert_never

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inlines,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
    plain_text,
    unshown,
)
from briefgen.writers.text.measure import GAP


def words(content: Inlines) -> str:
    """The plain words; a line break is a newline."""
    said: list[str] = []
    for inline in content:
        match inline:
            case Text(text):
                said.append(text.replace("\t", " "))
            case Strong(inner) | Emphasis(inner) | Span(_, inner) | Foreign(_, inner) | CrossReference(_, inner):
                said.append(words(inner))
            case Footnote():
                raise unshown("a footnote here", "plain text")
            case Anchor():
                pass
            case Link(url, inner):
                said.append(words(inner) if _says(plain_text(inner), url) else f"{words(inner)} <{url}>".lstrip(" "))
            case LineBreak():
                said.append("\n")
            case Gap():
                said.append(GAP)
            case _:
                assert_never(inline)
    return "".join(said)


def _says(text: str, url: str) -> bool:
    """Whether the words of a link are already its address, as with telephone numbers."""
    scheme, _, address = url.partition(":")
    bare = address.removeprefix("//").rstrip("/")
    if scheme == "tel":
        return "".join(text.split()) == "".join(bare.split())
    return text in (url, address, bare)
