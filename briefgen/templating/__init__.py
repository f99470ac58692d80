"""Templating: turns a cleared event and a kind into Markdown in which all values are in slots."""

from briefgen.templating.derived import markings
from briefgen.templating.fill import fill
from briefgen.templating.lint import lint
from briefgen.templating.view import view

__all__ = ["fill", "lint", "markings", "view"]
