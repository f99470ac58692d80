"""YAML to be read by people: a model's given fields in its order, and a text in quotation marks."""

from typing import Any

from pydantic import BaseModel


def quoted(text: str) -> str:
    """A text of one line in quotation marks, as a YAML file can hold it."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


def to_yaml(model: BaseModel) -> str:
    """The YAML of a model's given fields, spelt as files spell them."""
    import yaml

    data = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return yaml.safe_dump(_plain(data), allow_unicode=True, sort_keys=False, width=110)


def _plain(value: Any) -> Any:
    """Text that knows its field is text all the same."""
    match value:
        case str():
            return str(value)
        case dict():
            return {str(key): _plain(member) for key, member in value.items()}
        case list():
            return [_plain(member) for member in value]
        case _:
            return value
