"""`python -m briefgen` is the command."""

from pathlib import Path

from tests.cli.command import run


def test_version(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout.startswith("briefgen 0.")
