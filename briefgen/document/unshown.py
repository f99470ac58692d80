"""The error for content that a writer cannot show yet: the paper is not written in that format, so no word is lost."""

from briefgen.errors import Problem, TemplateError
from briefgen.rules.papers import FORMAT_UNSHOWN


def unshown(what: str, format: str) -> TemplateError:
    """The error for something in a Document ("a landscape section") that a format ("PDF") cannot show yet."""
    hint = "take it out of the kind's template, or make this paper in another format"
    return TemplateError(Problem(FORMAT_UNSHOWN, f"{format} cannot show {what} yet", hint=hint))
