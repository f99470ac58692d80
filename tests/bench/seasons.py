"""The workspaces of many events that the benches build."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.briefs import NORLAND


@contextmanager
def season(events: int) -> Iterator[Path]:
    """A workspace with so many copies of Norland's event, each under an id of its own."""
    with TemporaryDirectory() as folder:
        workspace = Path(folder, "ws")
        shutil.copytree(NORLAND.parent, workspace)
        event = workspace / NORLAND.name
        text = event.read_text("utf-8")
        event.unlink()
        own = next(line for line in text.splitlines() if line.startswith("id:"))
        for number in range(events):
            (workspace / f"e{number:05}.yaml").write_text(text.replace(own, f"id: e{number:05}"), "utf-8")
        yield workspace
