"""`briefgen schema` prints what editors read."""

import json
from pathlib import Path

from briefgen.events import event_schema
from tests.cli.command import run


def test_the_schema_is_printed_whole(tmp_path: Path) -> None:
    printed = run("schema", cwd=tmp_path)
    assert (printed.returncode, printed.stderr) == (0, "")
    assert json.loads(printed.stdout) == json.loads(json.dumps(event_schema()))
