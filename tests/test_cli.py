"""The command that is installed ends its process with the exit code of what it did."""

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.cli import main


def test_the_installed_command_is_this_one() -> None:
    (command,) = entry_points(group="console_scripts", name="briefgen")
    assert command.load() is main


@pytest.mark.parametrize(
    ("argument", "code", "said"), [("--version", 0, f"briefgen {__version__}\n"), ("--nonsense", 2, "")]
)
def test_the_process_ends_with_its_exit_code(argument: str, code: int, said: str, tmp_path: Path) -> None:
    script = f"import sys; sys.argv[1:] = ['{argument}']; from briefgen.cli import main; main(); print('goes on')"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (code, said)
