"""A kind made of a few lines of text, and what it gives when it is filled."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.document.slots import SlottedMarkdown
from briefgen.errors import Problem, TemplateError
from briefgen.kinds import Kind, find_kind
from briefgen.languages import find_language
from briefgen.templating import fill

Fill = Callable[..., SlottedMarkdown]
Fails = Callable[..., Problem]


@pytest.fixture
def kind(tmp_path: Path) -> Callable[..., Kind]:
    """A kind with this body, and other templates by name beside it."""

    def make(body: str, settings: str = "title: Note\n", **others: str) -> Kind:
        folder = tmp_path / "templates" / "kinds" / "note"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "kind.yaml").write_text(settings, "utf-8")
        for name, text in {"body": body, **others}.items():
            (folder / f"{name}.md.j2").write_bytes(text if isinstance(text, bytes) else text.encode())
        return find_kind("note", tmp_path)

    return make


@pytest.fixture
def filled(kind: Callable[..., Kind]) -> Fill:
    def run(body: str, names: dict[str, Any] | None = None, language: str = "en", **others: str) -> SlottedMarkdown:
        return fill(kind(body, **others), find_language(language), names or {})

    return run


@pytest.fixture
def failing(filled: Fill) -> Fails:
    """The one problem that a template has."""

    def run(body: str, names: dict[str, Any] | None = None, **others: str) -> Problem:
        with pytest.raises(TemplateError) as raised:
            filled(body, names, **others)
        (problem,) = raised.value.problems
        assert problem.place is not None, problem
        return problem

    return run
