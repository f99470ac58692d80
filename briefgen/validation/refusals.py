"""Why a field refuses a value, as the continuation of a sentence that starts with the field's name, and what to do."""

from typing import Any

from pydantic_core import ErrorDetails

from briefgen.hints import nearest
from briefgen.sources.nodes import Mapping, Node, Scalar, Sequence

_COLOUR = "^#[0-9a-f"
_BOUNDS = {
    "greater_than": ("gt", "write more than {}"),
    "greater_than_equal": ("ge", "write {} or more"),
    "less_than": ("lt", "write less than {}"),
    "less_than_equal": ("le", "write {} or less"),
}


class FieldError(ValueError):
    """A value that its field does not accept. `message` continues after the field's name ("is not a time: 25:00")."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def refusal(error: ErrorDetails, node: Node | None, meaning: str | None) -> tuple[str, str | None]:
    """What is wrong with a value and what to do, never in pydantic's words.

    `node` is the value as written in the file, `meaning` the description of the field.
    """
    kind, context = error["type"], error.get("ctx", {})
    said, belongs = _said(node), f"what belongs there: {meaning}" if meaning else None
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
        case "float_parsing" | "float_type" | "finite_number":
            return f"is not a number: {said}", "write it in digits, with a point before decimals"
        case "bool_parsing" | "bool_type":
            return f"is neither yes nor no: {said}", "write yes or no"
        case "string_type" | "none_required":
            return f"should be text, not {said}", _text_hint(node, belongs)
        case "tuple_type" | "list_type" | "set_type" | "frozen_set_type":
            return f"should be a list, not {said}", "write each item on its own line after a hyphen, or [a, b]"
        case "dict_type" | "mapping_type" | "model_type" | "model_attributes_type":
            return f"should have named fields below it, not {said}", "write each field as `name: value`, indented"
        case "enum" | "literal_error":
            known = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            return f"cannot be {said}", _choice_hint(node, known.split(", "))
        case "string_pattern_mismatch":
            colour = str(context.get("pattern")).startswith(_COLOUR)
            hint = 'six hexadecimal digits after #, in quotation marks, for example "#0b6b3a"' if colour else belongs
            return f"is not of the right form: {said}", hint or "look at its spelling"
        case "string_too_long" | "too_long":
            return _too_long(context, node)
        case "string_too_short" | "too_short":
            return "is empty" if context.get("min_length") == 1 else "is too short", belongs
        case _ if kind in _BOUNDS:
            name, words = _BOUNDS[kind]
            return f"is out of range: {said}", words.format(_number(context.get(name)))
        case _ if kind.startswith(("date", "time")):
            return f"should be a date or time, not {said}", "write it as 2026-05-17 18:30"
        case _ if kind.startswith("decimal"):
            return f"is not a number: {said}", "write it in digits, with a point before decimals"
        case _:
            return f"cannot be {said}", belongs


def _number(value: Any) -> str:
    return f"{value:,g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def _too_long(context: dict[str, Any], node: Node | None) -> tuple[str, str]:
    most, long = context.get("max_length"), context.get("actual_length")
    match node:
        case Sequence(items):
            return f"has too many items: {_number(len(items))}, where {_number(most)} may stand", "divide the list"
        case Scalar(text) if not isinstance(long, int):
            long = len(text or "")
    return f"is too long: {_number(long)} characters, where {_number(most)} may stand", "shorten it"


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


def _text_hint(node: Node | None, belongs: str | None) -> str | None:
    match node:
        case Mapping():
            hint = 'if this is one text with a colon or braces in it, put it in quotation marks: "…: …"'
            return f"{hint}; {belongs}" if belongs else hint
        case Scalar(text) if text is None:
            return "write the text, or leave the field out"
        case _:
            return "give one text, not several"


def _choice_hint(node: Node | None, known: list[str]) -> str:
    meant = nearest(_said(node), known)
    return f"did you mean `{meant}`?" if meant else f"one of: {', '.join(known)}"
