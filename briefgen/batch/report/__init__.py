"""Reports on a batch: a page for people, JSON for programs, JUnit XML for build servers."""

from collections.abc import Callable, Sequence
from pathlib import Path

from briefgen.batch.batch import Result
from briefgen.batch.report.html import as_html
from briefgen.batch.report.json import as_json
from briefgen.batch.report.junit import as_junit
from briefgen.errors import OutputError, Problem
from briefgen.hints import did_you_mean
from briefgen.outputs import replace_file
from briefgen.rules.outputs import OUTPUT_REPORT

_FORMATS: dict[str, Callable[[Sequence[Result], Sequence[Problem], Path, Path], str]] = {
    ".html": as_html,
    ".json": as_json,
    ".xml": as_junit,
}


def check_report(path: Path) -> None:
    """Raise OutputError if a report's file name has none of the known endings."""
    if path.suffix.lower() not in _FORMATS:
        hint = did_you_mean(path.suffix, _FORMATS, f"endings that there are: {', '.join(_FORMATS)}")
        raise OutputError(Problem(OUTPUT_REPORT, f"a report's file does not end in '{path.suffix}'", hint=hint))


def write_report(path: Path, out: Path, results: Sequence[Result], files: Sequence[Problem] = ()) -> None:
    """Write the report on a batch whose papers are in `out`; the file's ending selects the format.

    `files` are the problems of files besides their events.

    Raises OutputError if it cannot be written.
    """
    check_report(path)
    text = _FORMATS[path.suffix.lower()](results, files, out, path)
    replace_file(path, text.encode("utf-8", "backslashreplace"))
