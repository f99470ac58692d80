"""A field that names a person or a fact says so in its type: put anywhere into the model, everything else follows."""

import json
import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

import pytest
from pydantic import BaseModel, create_model

from briefgen.events import Event, FactId, Level, PersonId, Settings, public, reference_of
from briefgen.events.marks import marks_of, models_in
from briefgen.events.prose import NOT_PROSE
from briefgen.events.references import naming_fields
from briefgen.events.texts import Id
from briefgen.findings import Findings
from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.loading import load_event
from briefgen.loading.references import check_references
from briefgen.release import clear, texts_of, withheld_references
from briefgen.sources import Mapping, compose_yaml
from briefgen.templating import view
from briefgen.templating.sandbox.named_values import NamedValues, field_of, names_of

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"
Path_ = tuple[str | int, ...]


def models(top: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield top
    for name in top.model_fields:
        for inner in models_in(top, name):
            yield from models(inner)


MODELS = list(dict.fromkeys(models(Event)))


def grown(model: type[BaseModel], target: type[BaseModel], added: Any) -> type[BaseModel]:
    """The model in which `target`, wherever it stands, has a further field."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if any(target in models(inner) for inner in models_in(model, name)):
            own = copy(field)  # older versions of pydantic write into the one that they are given
            own.metadata = [*field.metadata]
            fields[name] = (_grown_in(field.annotation, target, added), own)
    if model is target:
        fields["interpreter"] = (added, public("Who interprets.", None))
    return create_model(model.__name__, __base__=model, **fields)


def _grown_in(kind: Any, target: type[BaseModel], added: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return grown(kind, target, added) if target in models(kind) else kind
    inner = tuple(_grown_in(each, target, added) for each in get_args(kind))
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return Union[inner]  # noqa: UP007  # made from a tuple
    if origin is Annotated:
        return Annotated[inner]
    return origin[inner] if inner and origin else kind


@cache
def full() -> str:
    return json.dumps(load_event(FULL).event.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def example(target: type[BaseModel], id: str) -> tuple[dict[str, Any], Path_]:
    """An event's data in which the first part of that model names `id`, and where; two people and facts are added."""
    data = cast("dict[str, Any]", json.loads(full()))
    data["people"] |= {"xyzzy": {"name": "Xyzzy", "release": "internal"}, "plugh": {"name": "Plugh"}}
    data["facts"] |= {"xyzzy": {"statement": "Xyzzy", "release": "internal"}}
    data["facts"] |= {"plugh": {"statement": "Plugh", "release": "public"}}
    data["office"] = {"name": "Embassy of Norland"}
    data["people"]["plugh"]["photograph"] = {"path": "plugh.png"}
    path = next(_paths(data, Event, target))
    part: Any = data
    for step in path[:-1]:
        part = part[step]
    if path:
        short = getattr(target, "short", None)
        if isinstance(part[path[-1]], str):
            part[path[-1]] = {short: part[path[-1]]}
        part[path[-1]]["interpreter"] = id
    else:
        data["interpreter"] = id
    return data, (*path, "interpreter")


def _paths(data: Any, model: type[BaseModel], target: type[BaseModel]) -> Iterator[Path_]:
    if model is target:
        yield ()
        return
    for name, field in model.model_fields.items():
        value = data.get(field.alias or name) if isinstance(data, dict) else None
        for inner in models_in(model, name):
            members: Any = [((), value)]
            if get_origin(field.annotation) is dict and value:
                members = [((key,), member) for key, member in value.items()]
            elif isinstance(value, list):
                members = [((index,), member) for index, member in enumerate(value)]
            for step, member in members:
                if member is not None:
                    yield from ((field.alias or name, *step, *rest) for rest in _paths(member, inner, target))


def event_of(target: type[BaseModel], added: Any, id: str) -> tuple[Event, str]:
    data, path = example(target, id)
    event = grown(Event, target, added).model_validate(data)
    return cast("Event", event), ".".join(map(str, path))


def node_at(target: type[BaseModel], id: str) -> Mapping:
    node = compose_yaml(json.dumps(example(target, id)[0]), "event.yaml")
    assert isinstance(node, Mapping)
    return node


EVERY_MODEL = pytest.mark.parametrize("target", MODELS, ids=lambda each: each.__name__)
KINDS = pytest.mark.parametrize(
    ("added", "noun"), [(PersonId | None, "person"), (FactId | None, "fact")], ids=["person", "fact"]
)


@EVERY_MODEL
@KINDS
def test_an_unknown_id_is_told(target: type[BaseModel], added: Any, noun: str) -> None:
    findings = Findings()
    check_references(node_at(target, "nobody"), findings, cast("type[Event]", grown(Event, target, added)))
    found = [(each.id, each.message) for each in findings.problems if "nobody" in each.message]
    assert found == [(f"event.{noun}-unknown", f"there is no {noun} `nobody`")]


@EVERY_MODEL
@KINDS
def test_what_an_audience_may_not_know_is_not_named_to_it(target: type[BaseModel], added: Any, noun: str) -> None:
    event, field = event_of(target, added, "xyzzy")
    assert any(text == "xyzzy" for text in texts_of(clear(event, Level.INTERNAL)))
    for audience in (Level.PARTNER, Level.PUBLIC):
        cleared = clear(event, audience)
        assert "xyzzy" not in {*cleared.people, *cleared.facts}
        assert not [text.field for text in texts_of(cleared) if "xyzzy" in text.lower()]
    told = {(each.field, each.withheld) for each in withheld_references(event, Level.PARTNER)}
    left = clear(event_of(target, added, "plugh")[0], Level.PARTNER)
    may_read = any(text == "plugh" for text in texts_of(left))
    into = "people" if noun == "person" else "facts"
    assert ((field, f"{into}.xyzzy") in told) == may_read


@EVERY_MODEL
@KINDS
def test_a_template_gets_whom_and_what_the_field_names(target: type[BaseModel], added: Any, noun: str) -> None:
    event, field = event_of(target, added, "xyzzy")
    names = view(clear(event, Level.INTERNAL), Settings(), find_kind("briefing", None), find_language("en"), None)
    found = list(_records(names["event"], "interpreter"))
    assert found, field
    named = [each for each in found if isinstance(each, NamedValues) and each]
    shown = "name" if noun == "person" else "statement"
    assert {field_of(each, shown, str) for each in named} == {"Xyzzy"}


def _records(value: object, name: str, seen: set[int] | None = None) -> Iterator[object]:
    seen = set() if seen is None else seen
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, NamedValues):
        for key in names_of(value):
            member = field_of(value, key, str)
            if key == name:
                yield member
            yield from _records(member, name, seen)
    elif isinstance(value, list):
        for member in value:
            yield from _records(member, name, seen)


def test_no_field_holds_an_id_without_saying_whose() -> None:
    """An id that is looked up nowhere could name anybody."""
    validator = get_args(Id)[1:]
    bare = [
        f"{model.__name__}.{name}"
        for model in {*MODELS, *models(Settings)}
        for name in model.model_fields
        if (model, name) != (Event, "id")
        and not reference_of(model, name)
        and any(mark in validator and mark is not NOT_PROSE for mark in marks_of(model, name))
    ]
    assert not bare, bare
    assert {mark for mark in marks_of(Event, "id") if mark in validator} and reference_of(Event, "hosts")


def test_the_model_says_of_each_such_field_what_to_write_in_it() -> None:
    fields = [
        (model, field) for model in {*MODELS, *models(Settings)} for field in naming_fields(model) if field.reference
    ]
    assert len(fields) >= 10
    for model, field in fields:
        said = model.model_fields[field.name].description or ""
        assert "id of a person" in said or "ids of people" in said, (model, field.name)


def test_what_is_described_as_an_id_is_typed_as_one() -> None:
    """The other way round: a plain text that is said to be an id would be looked up nowhere, and cleared nowhere."""
    for model in {*MODELS, *models(Settings)}:
        for name, field in model.model_fields.items():
            if re.search(r"\bids? of (?:a |the )?(?:person|people|fact)", field.description or "", re.IGNORECASE):
                assert reference_of(model, name), (model.__name__, name)
