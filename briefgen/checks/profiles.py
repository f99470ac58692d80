"""Profiles: a PDF keeps the rules of PDF/UA-1 and PDF/A-2a, by the word of another program (extra `prove`)."""

from collections.abc import Iterator
from importlib.util import find_spec

from briefgen.checks.subject import FileSubject
from briefgen.errors import OutputError, Problem
from briefgen.rules.papers import BUILT_NO_JUDGE, BUILT_PROFILE

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
_TOLD = 3  # broken rules of a profile
_NO_JUDGE = Problem(BUILT_NO_JUDGE, "the library that judges PDFs is missing", None, 'pip install "briefgen[prove]"')


def need_judge() -> None:
    """Raise OutputError (`built.no-judge`) where the library that judges is not installed."""
    if not _is_installed():
        raise OutputError(_NO_JUDGE)


def check_profiles(subject: FileSubject) -> Iterator[Problem]:
    """Archives take PDF/A, and the law of many States asks public papers for PDF/UA."""
    if subject.format != "pdf":
        return
    if not _is_installed():
        yield _NO_JUDGE
        return
    import page

    for profile, name in PROFILES.items():
        report = page.validate_pdf_bytes(subject.data, profile=profile)
        broken = list(dict.fromkeys(f"{each.rule_id}: {each.message}" for each in report.failures))
        if not report.is_compliant:
            more = f", and {len(broken) - _TOLD} more" if len(broken) > _TOLD else ""
            message = f"{subject.name} is not {name} ({'; '.join(broken[:_TOLD])}{more})"
            hint = "this is no mistake of yours: report it with the event's file"
            yield Problem(BUILT_PROFILE, message, None, hint)


def _is_installed() -> bool:
    return find_spec("page") is not None
