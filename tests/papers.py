"""Papers for tests, made up to their Document with what a command that says nothing gets."""

from pathlib import Path

from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper, Wanted
from briefgen.pipeline import Options, compose
from briefgen.themes import find_theme


def paper_of(
    loaded: LoadedEvent,
    kind: str = "briefing",
    *,
    language: str = "en",
    theme: str = "classic",
    workspace: Path | None = None,
    formats: tuple[str, ...] = ("docx", "pdf"),
    options: Options | None = None,
) -> Paper:
    """The event's paper of a kind."""
    wanted = Wanted(find_kind(kind, workspace), find_language(language), find_theme(theme, workspace), formats)
    return compose(loaded, wanted, options or Options())
