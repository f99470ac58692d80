"""Lengths: the maximum lengths of a kind of paper (`budgets` in kind.yaml).

A budget applies to the kind's first language, and is scaled for another by the relative length of its texts: one figure
in the language's module for all kinds, instead of budgets for each language in each kind.
"""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.document import Inlines, Paragraph, Span, plain_text
from briefgen.document.walk import texts
from briefgen.errors import Problem
from briefgen.events import FieldText
from briefgen.languages import find_language
from briefgen.rules.papers import LENGTHS_BOTTOM_LINE, LENGTHS_HEADLINE, LENGTHS_LEAD, LENGTHS_PAGES, LENGTHS_POINTS


def check_lengths(subject: PaperSubject) -> Iterator[Problem]:
    """bottom_line, headline and lead are limited in words, the points of a speech and the pages in their number."""
    event, budgets = subject.cleared, subject.kind.says.budgets
    scale = subject.paper.wanted.language.length / find_language(subject.kind.says.languages[0]).length
    headline = event.media.headline if event.media else None
    counted = [
        ("bottom line", budgets.bottom_line, LENGTHS_BOTTOM_LINE, "bottom_line", _words(event.bottom_line)),
        ("headline", budgets.headline, LENGTHS_HEADLINE, "media.headline", _words(headline)),
    ]
    lead = next((each for each in subject.document.blocks if isinstance(each, Paragraph) and each.role == "lead"), None)
    if lead is not None:
        counted.append(("lead", budgets.lead, LENGTHS_LEAD, _field_of(lead), _words(_without_dateline(lead.content))))
    for name, budget, rule, field, count in counted:
        if budget is not None and count > (most := round(budget * scale)):
            message = f"the {name} has {count} words; {most} is the most"
            place = subject.loaded.places[field]
            yield Problem(rule, message, place, "shorten it")
    for speech in event.speeches:
        if budgets.points is not None and len(speech.points) > budgets.points:
            message = f"{len(speech.points)} key points; {budgets.points} is the most that a reader keeps"
            field = _field_name(speech.points[0].text).rpartition(".points.")[0]
            place = subject.loaded.places[f"{field}.points"]
            yield Problem(LENGTHS_POINTS, message, place, "join or drop the weakest")
    if budgets.pages is not None and subject.paper.pages is not None and subject.paper.pages > budgets.pages:
        message = f"{subject.paper.pages} pages; {budgets.pages} is the most"
        yield Problem(LENGTHS_PAGES, message, subject.loaded.places["title"], "shorten its longest part")


def _field_of(paragraph: Paragraph) -> str:
    """The field with the longest text in a paragraph."""
    return max(texts(paragraph), key=lambda text: len(text.text) if text.origin else 0).origin or ""


def _field_name(text: str) -> str:
    return text.field if isinstance(text, FieldText) else ""


def _words(text: str | None) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in (text or "").split())


def _without_dateline(lead: Inlines) -> str:
    return plain_text(tuple(inline for inline in lead if not (isinstance(inline, Span) and inline.role == "label")))
