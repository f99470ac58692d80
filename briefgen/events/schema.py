"""JSON Schema of an event file, for editors; derived from the model, in the form that files have."""

from typing import Any

from briefgen.events.event import Event

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Required in the model, but filled in by the loader: the id from the file's name, the zone from briefgen.yaml.
FILLED_IN = {"id", "timezone"}


def event_schema() -> dict[str, Any]:
    """The schema of an event file, in which people, guests and transcripts may also be file names."""
    schema = Event.model_json_schema(by_alias=True)
    fields = schema["properties"]
    _or_a_file(fields["people"], "or the name of a file with them, or a list of such files and entries")
    fields["people"]["anyOf"].append({"type": "array", "items": {"type": ["string", "object"]}})
    _or_a_file(fields["guests"], "as a list, or the name of a workbook, CSV or data file")
    schema["required"] = [name for name in schema["required"] if name not in FILLED_IN]
    person = schema["$defs"]["Person"]["properties"]
    person["office"] = {"type": "string", "description": "The one office held, in short for `offices`."}
    fields["$schema"] = {"type": "string", "description": "Where this schema is, for editors of JSON."}
    return {"$schema": _DIALECT, "title": "A briefgen event", **{k: v for k, v in schema.items() if k != "title"}}


def _or_a_file(field: dict[str, Any], words: str) -> None:
    """Allow a field to be a file name as well."""
    around = {"description", "default", "title"}
    inline = {key: field.pop(key) for key in list(field) if key not in around}
    field["description"] = f"{field['description'].rstrip('.')}, {words}."
    field["anyOf"] = [inline, {"type": "string"}]
