"""YAML to be read by people: values in their order, and a text in quotation marks."""

from typing import Any


def quoted(text: str) -> str:
    """A text of one line in quotation marks, as a YAML file can hold it."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


def to_yaml(value: Any) -> str:
    """The YAML of plain values in mappings and lists, to be read by people."""
    import yaml

    return yaml.safe_dump(_plain(value), allow_unicode=True, sort_keys=False, width=110)


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
