"""YAML output for readers: keys in their order, and texts in quotation marks."""

from typing import Any


def quoted(text: str) -> str:
    """A text of one line as a quoted YAML scalar."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


def to_yaml(value: Any) -> str:
    """Plain values in mappings and lists as YAML for readers."""
    import yaml

    return yaml.safe_dump(_plain(value), allow_unicode=True, sort_keys=False, width=110)


def _plain(value: Any) -> Any:
    """The value with every subclass of str, such as FieldText, as a plain str."""
    match value:
        case str():
            return str(value)
        case dict():
            return {str(key): _plain(member) for key, member in value.items()}
        case list():
            return [_plain(member) for member in value]
        case _:
            return value
