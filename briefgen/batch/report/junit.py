"""The report as JUnit XML, which build servers show: a test case per event, which fails if the event failed."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefgen.batch.batch import Result
from briefgen.characters import harmless
from briefgen.reading import shown


def as_junit(results: Sequence[Result], out: Path, path: Path) -> str:  # noqa: ARG001  # as every format is called
    """The report; warnings of an event that was built are in its `system-out`."""
    failed = sum(result.state == "failed" for result in results)
    suite = Element("testsuite", name="briefgen batch", tests=f"{len(results)}", failures=f"{failed}")
    for result in results:
        case = SubElement(suite, "testcase", classname="briefgen", name=harmless(shown(result.event)))
        text = harmless("\n\n".join(map(str, result.problems)))
        if result.state == "failed":
            first = result.problems[0] if result.problems else None
            failure = SubElement(case, "failure", message=harmless(first.message) if first else "not built")
            failure.text = text
        elif text:
            SubElement(case, "system-out").text = text
    indent(suite, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suite, encoding="unicode") + "\n"
