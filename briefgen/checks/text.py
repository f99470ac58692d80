"""Text: a paper is not empty."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.document import texts
from briefgen.errors import Place, Problem
from briefgen.reading import shown
from briefgen.rules.papers import PAPER_EMPTY


def check_words(subject: PaperSubject) -> Iterator[Problem]:
    """Papers without any words: their templates wrote nothing."""
    if not any(text.text.strip() for text in texts(subject.document.blocks)):
        kind = subject.kind
        hint = "look at body.md.j2 and the sections in kind.yaml"
        message = f"the paper '{kind.name}' has not a word in it"
        yield Problem(PAPER_EMPTY, message, Place(shown(kind.folder)), hint)
