"""What a YAML file means to us it means to another reader of YAML 1.2: the same structure, the same texts."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.errors import DataError
from briefgen.sources import compose_yaml, spelt
from briefgen.sources.yaml import composer as yaml_composer
from tests.sources.yaml.corpus import BITS, CORPUS, READ, REFUSED, changed, is_judged, means

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted(path for folder in ("data", "templates", "tests") for path in (ROOT / folder).rglob("*.yaml"))
CHANGES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 3), st.sampled_from(BITS)), max_size=4)
PARSERS = [pytest.param(yaml.SafeLoader, id="PyYAML"), pytest.param(getattr(yaml, "CSafeLoader", None), id="libyaml")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_samples_and_templates_mean_the_same_to_others(path: Path) -> None:
    text = path.read_text("utf-8")
    assert means(text, spelt(compose_yaml(text, "f")))


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", READ)
def test_each_feature_means_the_same_to_others(text: str, parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_composer, "_Parser", parser)
    if parser is yaml.SafeLoader:  # it refuses some tabs
        assert agrees(text)
    else:
        assert means(text, spelt(compose_yaml(text, "f")))


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", REFUSED)
def test_what_may_not_be_read(text: str, parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_composer, "_Parser", parser)
    with pytest.raises(DataError):
        compose_yaml(text, "f")


@given(st.sampled_from(CORPUS), CHANGES)
@settings(max_examples=600)
@example("a: 'x'\nb: 'y'\n", [(8, 0, "\n")])
@example("a: &x 1\nb: &x 2\n", [(16, 0, "\nc: *x")])
@example("a: &x\n b: &x 2\nc: *x\n", [])
@example("- |+\n\n", [(6, 0, "   ")])
@example("%YAML 1.1#x\n---\n", [])
@example("|+\n# a\n", [])
@example("|2\n # a\n", [])
@example("a: \n|-\n b\n", [])
@example('a: "b\n]  c"\n', [])
@example('a: "b\n# c"\n', [])
@example("a: >\n \n  \n # b\n", [])
@example("- [\n\u3000\n]\n", [])
def test_what_is_read_means_the_same_to_others(text: str, changes: list[tuple[int, int, str]]) -> None:
    assert agrees(changed(text, changes))


@pytest.mark.slow
@given(st.sampled_from(CORPUS), st.sampled_from(CORPUS), CHANGES)
@settings(max_examples=6_000)
def test_what_is_read_of_two_texts_means_the_same_to_others(
    text: str, other: str, changes: list[tuple[int, int, str]]
) -> None:
    assert agrees(changed(text + other, changes))


def agrees(text: str) -> bool:
    """Whether a text is refused, or means what it means to others."""
    try:
        value = spelt(compose_yaml(text, "f"))
    except DataError as error:
        assert error.problems
        return True
    return not is_judged(text) or means(text, value)
