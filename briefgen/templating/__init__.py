"""Templating: a cleared event and a kind → Markdown in which no value is live."""

from briefgen.templating.derived import markings
from briefgen.templating.fill import fill
from briefgen.templating.lint import lint
from briefgen.templating.view import view

__all__ = ["fill", "lint", "markings", "view"]
