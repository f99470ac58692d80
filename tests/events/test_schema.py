"""The JSON Schema takes the files that briefgen takes, and refuses the mistakes it refuses."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from briefgen.events import event_schema

DATA = Path(__file__).parent.parent / "loading" / "data"


def mistakes(event: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft202012Validator(event_schema()).iter_errors(event)]


def typed(path: Path) -> Any:
    """A file as an editor sees it, but for dates, which YAML 1.2 leaves text."""
    loader: Any = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    for tag, starts in (("int", "-+0123456789"), ("bool", "tf")):
        pattern = {"int": r"^[-+]?\d+$", "bool": "^(true|false)$"}[tag]
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(starts))
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(event_schema())


@pytest.mark.parametrize("name", ["full/event.yaml", "smallest.yaml"])
def test_good_events_fit(name: str) -> None:
    assert mistakes(typed(DATA / name)) == []


def test_people_and_guests_may_be_files_or_stand_inline() -> None:
    event = typed(DATA / "smallest.yaml")
    for people in ("people.yaml", ["people.yaml", {"okoro": {"name": "Daniel"}}]):
        assert mistakes({**event, "people": people, "guests": [{"surname": "Okoro"}]}) == []


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"status": "helt"},
        {"people": {"okoro": {"nmae": "x"}}},
        {"attendance": {"present": {"number": "x"}}},
    ],
)
def test_mistakes_do_not_fit(change: dict[str, Any]) -> None:
    assert mistakes({**typed(DATA / "smallest.yaml"), **change})
