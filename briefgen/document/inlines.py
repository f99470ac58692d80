"""Inlines: the parts of a line of text."""

from dataclasses import dataclass
from typing import Literal, assert_never

# The purpose of a span; the theme defines its look. label: a word that names what follows (a dateline, "ASK"); muted:
# less prominent; small: muted and smaller; nowrap: never broken over two lines.
SpanRole = Literal["label", "muted", "small", "nowrap"]


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters. `origin` names the data field they came from ("people.sok.native_name")."""

    text: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong emphasis, usually bold."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis, usually italic."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a target outside the paper; `url` is http, https, mailto or tel, as checked by the reader."""

    url: str
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Words with a role; the theme defines the role's look."""

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
    """The target of cross-references; it is invisible."""

    name: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that link to the anchor of that name: "see table 2"."""

    to: str
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note on the words before it; shown here by its number, with its text elsewhere."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The words after it are set at the far end of the line (a release number left, its embargo right)."""


Inline = Text | Strong | Emphasis | Link | Span | Foreign | Anchor | CrossReference | Footnote | LineBreak | Gap
Inlines = tuple[Inline, ...]
PlainText = tuple[Text, ...]  # words without a look of their own; each Text still has its `origin`


def plain_text(content: Inlines) -> str:
    """The words alone, without footnotes; a line break becomes a newline, a gap two spaces."""
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
