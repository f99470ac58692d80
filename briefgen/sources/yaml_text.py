"""A model as YAML text, to be read by people: the fields that are given, in the order of the model."""

from typing import Any

from pydantic import BaseModel


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
