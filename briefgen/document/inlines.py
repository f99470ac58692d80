"""Inlines: the pieces that a line of a paper is made of."""

from dataclasses import dataclass
from typing import Literal, assert_never

# What a span is for; the theme says how it looks. label: a word that names what follows (a dateline, "ASK");
# muted: said quietly; small: muted and smaller; nowrap: never broken over two lines.
SpanRole = Literal["label", "muted", "small", "nowrap"]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are. `origin` names the data field they came from ("people.sok.native_name")."""

    text: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set apart."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the paper; `url` is http, https, mailto or tel, seen to by the reader."""

    url: str
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Words with a role that the theme gives a look."""

    role: SpanRole
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the paper's; `language` is a BCP 47 tag, `direction` that of its script."""

    language: str
    content: tuple["Inline", ...]
    direction: Literal["ltr", "rtl"] = "ltr"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the paper that cross-references lead to; nothing is seen of it."""

    name: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that lead to the anchor of that name: "see table 2"."""

    to: str
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note on the words before it; it stands elsewhere, under a number that is shown here."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What follows moves to the far end of the line (a release number left, its embargo right)."""


Inline = Text | Strong | Emphasis | Link | Span | Foreign | Anchor | CrossReference | Footnote | LineBreak | Gap
Inlines = tuple[Inline, ...]
PlainText = tuple[Text, ...]  # words without any look of their own, which still know the fields that they are from


def plain_text(content: Inlines) -> str:
    """The words alone, without those of footnotes; a line break is a newline, a gap two spaces."""
    parts: list[str] = []
    for inline in content:
        match inline:
            case Text(text):
                parts.append(text)
            case Strong(inner) | Emphasis(inner) | Link(_, inner) | Span(_, inner) | Foreign(_, inner):
                parts.append(plain_text(inner))
            case CrossReference(_, inner):
                parts.append(plain_text(inner))
            case Anchor() | Footnote():
                pass
            case LineBreak():
                parts.append("\n")
            case Gap():
                parts.append("  ")
            case _:
                assert_never(inline)
    return "".join(parts)
