"""`briefgen schema`: the JSON Schema of event files, for editors."""

import json

from briefgen.cli.console import say

EXAMPLE = "Example: briefgen schema > event.schema.json"


def schema() -> None:
    """Print the JSON Schema of event files."""
    from briefgen.events import event_schema

    say(json.dumps(event_schema(), ensure_ascii=False, indent=2))
