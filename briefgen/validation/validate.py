"""Validation: nodes to a model, or all problems in words that a press officer understands, each with its place."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import DataError, Place, Problem
from briefgen.findings import MOST_TOLD
from briefgen.hints import nearest
from briefgen.rules.fields import FieldRules
from briefgen.sources.nodes import Key, Node, Scalar, find, key_place_of, place_of, spelt
from briefgen.validation.examples import as_group, as_named
from briefgen.validation.fields import field_meaning, field_names, fields_with, model_at
from briefgen.validation.refusals import refusal

Model = TypeVar("Model", bound=BaseModel)
_LIKENESS = 0.75  # similarity (0 to 1) from which an unknown name counts as a misspelt one: `nmae` for `name` is 0.75
_CHOICE = "what can stand here"
_AS_ABOVE = "the first such message lists what can stand here"


def validate(model: type[Model], node: Node, rules: FieldRules, context: MappingType[str, Any] | None = None) -> Model:
    """The model built from a node.

    `rules` are those of the kind of file that the node comes from. Raises DataError with every problem found.
    """
    try:
        return model.model_validate(spelt(node), context=dict(context or {}), by_alias=True, by_name=False)
    except ValidationError as error:
        raise DataError(_problems(model, node, rules, error.errors(include_url=False))) from None


def _problems(model: type[BaseModel], node: Node, rules: FieldRules, errors: list[ErrorDetails]) -> Iterator[Problem]:
    errors = _without_echoes(model, errors)
    told = (_problem(model, node, rules, error) for error in errors[:MOST_TOLD])
    listed: set[str | None] = set()  # hints already given: the choice is listed once, not with each unknown name
    for problem in dict.fromkeys(told):
        again = problem.hint in listed
        if problem.hint and problem.hint.startswith(_CHOICE):
            listed.add(problem.hint)
        yield replace(problem, hint=_AS_ABOVE) if again else problem
    if len(errors) > MOST_TOLD:
        message = f"{len(errors) - MOST_TOLD:,} further values do not fit"
        yield Problem(rules.more, message, node.place, "mend the ones above first")


def _without_echoes(model: type[BaseModel], errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Errors without the missing field that was misspelt: the unknown name is reported, the missing one is not."""
    wrong = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*path[:-1], _meant(str(path[-1]), field_names(model, path[:-1]))) for path in wrong}
    return [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]


def _problem(model: type[BaseModel], node: Node, rules: FieldRules, error: ErrorDetails) -> Problem:
    path: tuple[Key, ...] = tuple(error["loc"])
    if path and path[-1] == "[key]":  # pydantic marks an invalid key of a mapping so
        key = Scalar(str(path[-2]), key_place_of(node, path[:-1]))
        message, hint = refusal(error, key, None)
        message = "cannot stand here" if error["type"] in ("enum", "literal_error") else message
        return Problem(rules.key, f"`{key.text}` {message}", key.place, hint)
    short = isinstance(find(node, path[:-1]), Scalar)  # `present: 300` stands for `present: {number: 300}`
    field = _called(path[:-1] if short else path)
    match error["type"]:
        case "extra_forbidden":
            return _unknown_field(model, node, rules, path)
        case "missing":
            empty = find(node, path) is not None  # a key with no value after it
            message = f"{field} is empty" if empty else f"{field} is missing here"
            place = key_place_of(node, path) if empty else _place_of_missing(node, path[:-1])
            meaning = field_meaning(model, path)
            hint = f"what belongs there: {meaning}" if meaning else "write it in, or start from a copy that has it"
            return Problem(rules.missing, message, place, hint)
        case kind:
            written = _written(node, path)
            message, hint = refusal(error, written, field_meaning(model, path))
            if kind == "model_type" and isinstance(written, Scalar) and written.text:
                hint = as_named(written.text, model, path)
            elif kind in ("dict_type", "tuple_type") and path and isinstance(path[-1], str):
                hint = as_group(kind == "tuple_type", path[-1], written, model, path) or hint
            rule = rules.type if kind.endswith(("_type", "_parsing")) else rules.value
            return Problem(rule, f"{field} {message}", place_of(node, path), hint)


def _called(path: tuple[Key, ...]) -> str:
    """The field at a path in words: `title`, or item 2 of `hosts`."""
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    what = "the file" if name is None else f"`{name}`"
    return f"item {path[-1] + 1} of {what}" if path and isinstance(path[-1], int) else what


def _place_of_missing(node: Node, around: tuple[Key, ...]) -> Place:
    """The place of a missing field: the key of the mapping that lacks it, since its value may start lines below."""
    return key_place_of(node, around) if around and isinstance(around[-1], str) else place_of(node, around)


def _unknown_field(model: type[BaseModel], node: Node, rules: FieldRules, path: tuple[Key, ...]) -> Problem:
    """A field that does not exist here: where it belongs, or the name probably meant, or the names there are."""
    name, around = str(path[-1]), path[:-1]
    known, homes = field_names(model, around), fields_with(model, name)
    if elsewhere := getattr(model_at(model, around), "elsewhere", {}).get(name):
        hint = elsewhere
    elif meant := _meant(name, known):
        hint = f"did you mean `{meant}`?"
    else:
        hint = f"`{name}` belongs under `{homes[0]}`" if homes else f"{_CHOICE}: {', '.join(known)}"
    return Problem(rules.unknown, f"there is no field `{name}` here", key_place_of(node, path), hint)


def _meant(name: str, known: list[str]) -> str | None:
    """The field with almost the same name; less similar names have other senses (agenda, end)."""
    return nearest(name, known, _LIKENESS)


def _written(node: Node, path: tuple[Key, ...]) -> Node | None:
    """The node at a path; for a value in the short form (`present: 300`), the node one step up."""
    found = find(node, path)
    around = find(node, path[:-1]) if path else None
    return around if found is None and isinstance(around, Scalar) else found
