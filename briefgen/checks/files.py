"""Files: the finished files can be opened, and are small enough for e-mail."""

from collections.abc import Iterator

from briefgen.checks.subject import FileSubject
from briefgen.errors import Problem
from briefgen.rules.papers import BUILT_BROKEN, BUILT_TOO_LARGE
from briefgen.writers import FORMATS

_LARGEST_MAIL = 10_000_000  # bytes; e-mail encoding adds a third


def check_opens(subject: FileSubject) -> Iterator[Problem]:
    """The file is complete and in its format; readers show an error, or nothing, for a truncated file."""
    if (fault := FORMATS[subject.format].fault(subject.data)) is not None:
        message = f"{subject.name} does not open again: {fault}"
        hint = "this is no mistake of yours: report it with the event's file, and use another format until then"
        yield Problem(BUILT_BROKEN, message, None, hint)


def check_size(subject: FileSubject) -> Iterator[Problem]:
    """Many mail servers refuse messages of more than 10 MB."""
    if len(subject.data) > _LARGEST_MAIL:
        message = f"{subject.name} has {len(subject.data) / 1_000_000:,.0f} MB, more than many mail servers take"
        yield Problem(BUILT_TOO_LARGE, message, None, "use fewer photographs, or a smaller logo")
