"""The report as JUnit XML, which build servers show: a test case per event and per file with problems."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefgen.batch.batch import Result
from briefgen.batch.report.files import by_file
from briefgen.characters import harmless
from briefgen.errors import Problem
from briefgen.reading import shown


def as_junit(results: Sequence[Result], files: Sequence[Problem], out: Path, path: Path) -> str:  # noqa: ARG001  # as every format is called
    """The report: an event fails as it did in the batch, a file if an error is in it; other problems are output."""
    suite = Element("testsuite", name="briefgen batch")
    for file, problems in by_file(files).items():
        errors = [problem for problem in problems if problem.severity == "error"]
        _add(suite, "briefgen.files", file, errors + [each for each in problems if each not in errors], bool(errors))
    for result in results:
        _add(suite, "briefgen", shown(result.event), result.problems, result.state == "failed")
    suite.set("tests", f"{len(suite)}")
    suite.set("failures", f"{len(suite.findall('testcase/failure'))}")
    indent(suite, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suite, encoding="unicode") + "\n"


def _add(suite: Element, group: str, name: str, problems: Sequence[Problem], failed: bool) -> None:
    case = SubElement(suite, "testcase", classname=group, name=harmless(name))
    text = harmless("\n\n".join(map(str, problems)))
    if failed:
        message = harmless(problems[0].message) if problems else "not built"
        SubElement(case, "failure", message=message).text = text
    elif text:
        SubElement(case, "system-out").text = text
