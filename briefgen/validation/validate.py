"""Validation: nodes into a model, or every problem in words that a press officer understands, each at its place."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import DataError, Place, Problem
from briefgen.findings import MOST_TOLD
from briefgen.hints import did_you_mean, nearest
from briefgen.rules.fields import FieldRules
from briefgen.sources.nodes import Key, Node, Scalar, find, key_place_of, place_of, spelt
from briefgen.validation.fields import field_meaning, field_names, fields_with
from briefgen.validation.refusals import refusal

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], node: Node, rules: FieldRules, context: MappingType[str, Any] | None = None) -> Model:
    """The model made of a node.

    `rules` are those of the kind of file that it comes from. Raises DataError with every problem found.
    """
    try:
        return model.model_validate(spelt(node), context=dict(context or {}), by_alias=True, by_name=False)
    except ValidationError as error:
        raise DataError(_problems(model, node, rules, error.errors(include_url=False))) from None


def _problems(model: type[BaseModel], node: Node, rules: FieldRules, errors: list[ErrorDetails]) -> Iterator[Problem]:
    errors = _without_echoes(model, errors)
    told = (_problem(model, node, rules, error) for error in errors[:MOST_TOLD])
    yield from dict.fromkeys(told)
    if len(errors) > MOST_TOLD:
        message = f"{len(errors) - MOST_TOLD:,} further values do not fit"
        yield Problem(rules.more, message, node.place, "mend the ones above first")


def _without_echoes(model: type[BaseModel], errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """A field that has to be there and is misspelt is one mistake: the wrong name is told, the missing one is not."""
    wrong = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*path[:-1], nearest(str(path[-1]), field_names(model, path[:-1]))) for path in wrong}
    return [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]


def _problem(model: type[BaseModel], node: Node, rules: FieldRules, error: ErrorDetails) -> Problem:
    path: tuple[Key, ...] = tuple(error["loc"])
    if path and path[-1] == "[key]":  # pydantic's word for a mapping's key that is not fit
        key = Scalar(str(path[-2]), key_place_of(node, path[:-1]))
        message, hint = refusal(error, key, None)
        message = "cannot stand here" if error["type"] in ("enum", "literal_error") else message
        return Problem(rules.key, f"`{key.text}` {message}", key.place, hint)
    field = _called(path)
    match error["type"]:
        case "extra_forbidden":
            return _unknown_field(model, node, rules, path)
        case "missing":
            empty = find(node, path) is not None  # a heading that nothing follows
            message = f"{field} is empty" if empty else f"{field} is missing here"
            place = key_place_of(node, path) if empty else _place_of_missing(node, path[:-1])
            meaning = field_meaning(model, path)
            hint = f"what belongs there: {meaning}" if meaning else "write it in, or start from a copy that has it"
            return Problem(rules.missing, message, place, hint)
        case kind:
            message, hint = refusal(error, _written(node, path), field_meaning(model, path))
            rule = rules.type if kind.endswith(("_type", "_parsing")) else rules.value
            return Problem(rule, f"{field} {message}", place_of(node, path), hint)


def _called(path: tuple[Key, ...]) -> str:
    """What to call the field at a path: `title`, or item 2 of `hosts`."""
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    what = "the file" if name is None else f"`{name}`"
    return f"item {path[-1] + 1} of {what}" if path and isinstance(path[-1], int) else what


def _place_of_missing(node: Node, around: tuple[Key, ...]) -> Place:
    """Where something is missing: the key of what it is missing from, since its value may start lines below."""
    return key_place_of(node, around) if around and isinstance(around[-1], str) else place_of(node, around)


def _unknown_field(model: type[BaseModel], node: Node, rules: FieldRules, path: tuple[Key, ...]) -> Problem:
    known = field_names(model, path[:-1])
    name = str(path[-1])
    homes = fields_with(model, name)
    hint = f"`{name}` belongs under `{homes[0]}`" if homes else f"what can stand here: {', '.join(known)}"
    message = f"there is no field `{name}` here"
    return Problem(rules.unknown, message, key_place_of(node, path), did_you_mean(name, known, hint))


def _written(node: Node, path: tuple[Key, ...]) -> Node | None:
    """What a file says at a path; a part given in short (`present: 300`) says it one step further up."""
    found = find(node, path)
    around = find(node, path[:-1]) if path else None
    return around if found is None and isinstance(around, Scalar) else found
