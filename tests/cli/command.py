"""The command in a process of its own, as people start it."""

import os
import subprocess
import sys
from pathlib import Path


def unmeasured() -> dict[str, str]:
    """The environment without coverage, for processes that are stopped, killed or not of this checkout.

    A signal inside coverage's own lock leaves the lock taken, and the process waits for it for ever.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def run(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    variables = os.environ | {"COLUMNS": "160", "PYTHONWARNINGS": "error"} | environment
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", env=variables, timeout=120)
