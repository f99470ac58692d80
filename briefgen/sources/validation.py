"""Validation: nodes into a model, or every problem in words that a press officer understands, each at its place."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import DataError, Place, Problem
from briefgen.sources.fields import field_meaning, field_names, fields_with
from briefgen.sources.nearest import did_you_mean, nearest
from briefgen.sources.nodes import Key, Mapping, Node, Scalar, Sequence, find, key_place_of, place_of, spelt

MOST_TOLD = 100  # a column filled in wrongly is one mistake, however long the list
Model = TypeVar("Model", bound=BaseModel)


class FieldError(ValueError):
    """A value that its field cannot take. `message` goes on from the field's name ("is not a time: 25:00")."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def validate(model: type[Model], node: Node, family: str, context: MappingType[str, Any] | None = None) -> Model:
    """The model made of a node.

    `family` starts the ids of problems ("event.field-unknown"). Raises DataError with every problem found.
    """
    try:
        return model.model_validate(spelt(node), context=dict(context or {}), by_alias=True, by_name=False)
    except ValidationError as error:
        raise DataError(_problems(model, node, family, error.errors(include_url=False))) from None


def _problems(model: type[BaseModel], node: Node, family: str, errors: list[ErrorDetails]) -> Iterator[Problem]:
    errors = _without_echoes(model, errors)
    told = (_problem(model, node, family, error) for error in errors[:MOST_TOLD])
    yield from dict.fromkeys(told)
    if len(errors) > MOST_TOLD:
        message = f"{len(errors) - MOST_TOLD:,} further values do not fit"
        yield Problem("error", f"{family}.more", message, node.place, "mend the ones above first")


def _without_echoes(model: type[BaseModel], errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """A field that has to be there and is misspelt is one mistake: the wrong name is told, the missing one is not."""
    wrong = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*path[:-1], nearest(str(path[-1]), field_names(model, path[:-1]))) for path in wrong}
    return [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]


def _problem(model: type[BaseModel], node: Node, family: str, error: ErrorDetails) -> Problem:
    path: tuple[Key, ...] = tuple(error["loc"])
    if path and path[-1] == "[key]":  # pydantic's word for a mapping's key that is not fit
        key = Scalar(str(path[-2]), key_place_of(node, path[:-1]))
        message, hint = _words(error["type"], error, key)
        message = "cannot stand here" if error["type"] in ("enum", "literal_error") else message
        return Problem("error", f"{family}.key", f"`{key.text}` {message}", key.place, hint)
    field = _called(path)
    match error["type"]:
        case "extra_forbidden":
            return _unknown_field(model, node, family, path)
        case "missing":
            empty = find(node, path) is not None  # a heading that nothing follows
            message = f"{field} is empty" if empty else f"{field} is missing here"
            place = key_place_of(node, path) if empty else _place_of_missing(node, path[:-1])
            meaning = field_meaning(model, path)
            hint = f"what belongs there: {meaning}" if meaning else "write it in, or start from a copy that has it"
            return Problem("error", f"{family}.field-missing", message, place, hint)
        case kind:
            message, hint = _words(kind, error, _written(node, path))
            id = "type" if kind.endswith(("_type", "_parsing")) else "value"
            return Problem("error", f"{family}.{id}", f"{field} {message}", place_of(node, path), hint)


def _called(path: tuple[Key, ...]) -> str:
    """What to call the field at a path: `title`, or item 2 of `hosts`."""
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    what = "the file" if name is None else f"`{name}`"
    return f"item {path[-1] + 1} of {what}" if path and isinstance(path[-1], int) else what


def _place_of_missing(node: Node, around: tuple[Key, ...]) -> Place:
    """Where something is missing: the key of what it is missing from, since its value may start lines below."""
    return key_place_of(node, around) if around and isinstance(around[-1], str) else place_of(node, around)


def _unknown_field(model: type[BaseModel], node: Node, family: str, path: tuple[Key, ...]) -> Problem:
    known = field_names(model, path[:-1])
    name = str(path[-1])
    homes = fields_with(model, name)
    hint = f"`{name}` belongs under `{homes[0]}`" if homes else f"what can stand here: {', '.join(known)}"
    message = f"there is no field `{name}` here"
    return Problem(
        "error", f"{family}.field-unknown", message, key_place_of(node, path), did_you_mean(name, known, hint)
    )


def _words(kind: str, error: ErrorDetails, node: Node | None) -> tuple[str, str | None]:
    """What is wrong and what to do, going on from the field's name."""
    context = error.get("ctx", {})
    said = _said(node)
    match kind:
        case "value_error" if isinstance(context.get("error"), FieldError):
            unfit: FieldError = context["error"]
            return unfit.message, unfit.hint
        case "value_error":
            return f"does not fit: {context.get('error')}", None
        case "int_parsing" | "int_type" | "int_from_float":
            return f"is not a whole number: {said}", "write it in digits alone"
        case "int_parsing_size":
            return f"is too large a number: {said}", "look for digits too many"
        case "datetime_type" | "date_type" | "time_type":
            return f"should be a date or time, not {said}", "write it as 2026-05-17 18:30"
        case "float_parsing" | "float_type" | "decimal_parsing" | "decimal_type" | "finite_number":
            return f"is not a number: {said}", "write it in digits, with a point before decimals"
        case "bool_parsing" | "bool_type":
            return f"is neither true nor false: {said}", "write true or false"
        case "string_type" | "none_required":
            return f"should be text, not {said}", _text_hint(node)
        case "tuple_type" | "list_type" | "set_type":
            return f"should be a list, not {said}", "write each item on its own line after a hyphen, or [a, b]"
        case "dict_type" | "mapping_type" | "model_type" | "model_attributes_type":
            return f"should have named fields below it, not {said}", "write each field as `name: value`, indented"
        case "enum" | "literal_error":
            known = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            return f"cannot be {said}", _choice_hint(node, known.split(", "))
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            return f"is out of range: {said}", error["msg"].replace("Input should be", "it should be")
        case "string_too_long":
            return f"is too long: at most {context.get('max_length')} characters", None
        case "string_too_short" | "too_short":
            return "is empty", None
        case "string_pattern_mismatch":
            return f"is not of the right form: {said}", f"it should match {context.get('pattern')}"
        case _:
            return f"does not fit: {error['msg']}", None


def _written(node: Node, path: tuple[Key, ...]) -> Node | None:
    """What a file says at a path; a part given in short (`present: 300`) says it one step further up."""
    found = find(node, path)
    around = find(node, path[:-1]) if path else None
    return around if found is None and isinstance(around, Scalar) else found


def _said(node: Node | None) -> str:
    match node:
        case Scalar(text) if text is not None:
            return text if len(text) <= 60 else f"{text[:57]}..."
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of named fields"
        case _:
            return "nothing"


def _text_hint(node: Node | None) -> str | None:
    match node:
        case Mapping():
            return 'if this is one text with a colon or braces in it, put it in quotation marks: "…: …"'
        case Scalar(text) if text is None:
            return "write the text, or leave the field out"
        case _:
            return "give one text, not several"


def _choice_hint(node: Node | None, known: list[str]) -> str:
    meant = nearest(_said(node), known)
    return f"did you mean `{meant}`?" if meant else f"one of: {', '.join(known)}"
