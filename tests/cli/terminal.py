"""A process on a terminal of its own, as people see it."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def on_terminal(*arguments: str, cwd: Path, **environment: str) -> tuple[str, str]:
    """What a process prints on standard output, and on the terminal that it has as standard error."""
    ours, theirs = pty.openpty()
    variables = os.environ | {"TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": str(Path(__file__).parents[2])}
    variables.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=cwd, env=variables | environment, stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65_536)
        except OSError:  # Linux says so where the other end is closed
            break
        if not read:
            break
        shown += read
    os.close(ours)
    said, _ = process.communicate(timeout=60)
    return said.decode(), shown.decode()
