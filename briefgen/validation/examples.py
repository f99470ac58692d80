"""Examples for hints: the text that somebody wrote, with the missing fields, hyphen or id added around it."""

from pydantic import BaseModel

from briefgen.sources.nodes import Key, Node, Scalar, Sequence
from briefgen.validation.fields import field_meaning, main_fields, model_at

_LONGEST_EXAMPLE = 60  # letters of a quoted text


def as_named(text: str, model: type[BaseModel], path: tuple[Key, ...]) -> str:
    """The hint for a text in place of named fields: `contact: {phone: +999 1}`, or `- {speaker: okoro}`."""
    said = _example(_as_value(text), model, path)
    return f"write each field by its name: `{f'- {said}' if isinstance(path[-1], int) else f'{path[-1]}: {said}'}`"


def _as_value(text: str) -> str:
    """A text as a value in a flow group; a long one becomes "…"."""
    if len(text) > _LONGEST_EXAMPLE or '"' in text or "\\" in text:
        return "…"
    return f'"{text}"' if any(sign in text for sign in ",:[]{}#") else text


def _example(text: str, model: type[BaseModel], path: tuple[Key, ...]) -> str:
    """The required fields, the first text field with `text` as its value: {at: 18:30, action: Dinner}."""
    fields = main_fields(model, path)
    of_text = next((name for name, takes_text in fields if takes_text), fields[0][0] if fields else "")
    meant = {name: (field_meaning(model, (*path, name)) or "").rpartition(": ")[2].rstrip(".") for name, _ in fields}
    shown = {
        name: text if name == of_text else each if each and " " not in each else "…" for name, each in meant.items()
    }
    return f"{{{', '.join(f'{name}: {value}' for name, value in shown.items())}}}"


def as_group(
    as_list: bool, name: str, written: Node | None, model: type[BaseModel], path: tuple[Key, ...]
) -> str | None:
    """The hint for a text in place of a list or mapping, or a list in place of a mapping."""
    first = written.items[0] if isinstance(written, Sequence) and written.items else written
    text = _as_value(first.text) if isinstance(first, Scalar) and first.text else "…"
    inner = model_at(model, (*path, 0 if as_list else "id"))
    if as_list:
        if not isinstance(written, Scalar):
            return None
        item = text if inner is None or getattr(inner, "short", None) else _example(text, model, (*path, 0))
        return f"write it as a list, each item in a line of its own after a hyphen: `- {item}`"
    if inner is None:
        return f"write each as a name and what it stands for: `{name}: {{{text}: …}}`"
    return f"write each under an id of your choice: `{name}: {{my-id: {_example('…', model, (*path, 'id'))}}}`"
