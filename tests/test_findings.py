"""Problems are gathered, each once; of very many the first are told."""

from collections.abc import Callable

import pytest

from briefgen.errors import DataError, Place, Problem
from briefgen.findings import Findings, first_of
from briefgen.rules.syntax import YAML_KEY, YAML_MORE
from briefgen.rules.waivers import WAIVE_UNUSED
from briefgen.sources import compose_yaml
from briefgen.sources.json_file import compose_json
from briefgen.sources.toml.file import compose_toml


def test_the_first_hundred_are_told() -> None:
    problems = [Problem(YAML_KEY, "x", Place("f", line)) for line in range(1, 151) for _ in "ab"]
    found = first_of(problems, YAML_MORE)
    assert found[:100] == problems[:200:2]
    assert (found[100].id, found[100].place) == ("yaml.more", Place("f", 101))
    assert found[100].message.startswith("50 further") and len(found) == 101
    assert first_of(problems[:200], YAML_MORE) == problems[:200:2]


@pytest.mark.parametrize(
    ("compose", "text"),
    [
        (compose_yaml, "a: b #c\n" * 300),
        (compose_yaml, "a: b #c\n" * 300 + "x: [\n"),
        (compose_json, "{" + '"\\ud800": 1,' * 300 + '"a": 1}'),
        (compose_json, "{" + '"\\ud800": 1,' * 300),
        (compose_toml, "a = [" + '"\\u0001", ' * 300 + "]"),
    ],
)
def test_no_file_floods_the_screen(compose: Callable[[str, str], object], text: str) -> None:
    with pytest.raises(DataError) as caught:
        compose(text, "f")
    assert len(caught.value.problems) == 101


def test_problems_are_gathered_once_and_errors_raised() -> None:
    findings = Findings()
    findings.note(WAIVE_UNUSED, "x", None)
    findings.raise_errors()
    for _ in "ab":
        with findings.gathering():
            raise DataError(Problem(YAML_KEY, "y"))
    assert [problem.id for problem in findings.problems] == ["waive.unused", "yaml.key"]
    with pytest.raises(DataError):
        findings.raise_errors()
