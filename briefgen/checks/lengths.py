"""Lengths: what a kind of paper holds at the most (`budgets` in kind.yaml)."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.document import Inlines, Paragraph, Span, plain_text
from briefgen.errors import Problem


def check_lengths(subject: PaperSubject) -> Iterator[Problem]:
    """bottom_line, headline and lead in words; points as the number of them a speech may have."""
    event, budgets = subject.cleared, subject.kind.says.budgets
    headline = event.media.headline if event.media else None
    counted = [
        ("bottom_line", "bottom_line", _words(event.bottom_line)),
        ("headline", "media.headline", _words(headline)),
    ]
    leads = [
        block.content for block in subject.document.blocks if isinstance(block, Paragraph) and block.role == "lead"
    ]
    counted += [("lead", "speeches.0.points", _words(_without_dateline(lead))) for lead in leads[:1]]
    for name, field, count in counted:
        if name in budgets and count > budgets[name]:
            message = f"the {name.replace('_', ' ')} has {count} words; {budgets[name]} is the most"
            place = subject.loaded.places[field]
            yield Problem("warning", f"lengths.{name.replace('_', '-')}", message, place, "shorten it")
    for index, speech in enumerate(subject.loaded.event.speeches):
        if len(speech.points) > budgets.get("points", len(speech.points)):
            message = f"{len(speech.points)} key points; {budgets['points']} is the most that a reader keeps"
            place = subject.loaded.places[f"speeches.{index}.points"]
            yield Problem("warning", "lengths.points", message, place, "join or drop the weakest")


def _words(text: str | None) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in (text or "").split())


def _without_dateline(lead: Inlines) -> str:
    return plain_text(tuple(inline for inline in lead if not (isinstance(inline, Span) and inline.role == "label")))
