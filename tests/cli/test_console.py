"""On a terminal, and there alone, problems have colours."""

from pathlib import Path

import pytest

pytest.importorskip("pty", reason="Windows has no pseudo-terminals")


def test_problems_have_colours_on_a_terminal(tmp_path: Path) -> None:
    from tests.cli.terminal import on_terminal

    check = ("-m", "briefgen", "check", "gone.yaml")
    _, shown = on_terminal(*check, cwd=tmp_path)
    assert shown.startswith("\x1b[31m\x1b[1merror[file.not-found]\x1b[0m: there is no file gone.yaml")
    _, shown = on_terminal(*check, cwd=tmp_path, NO_COLOR="1")
    assert shown.startswith("error[file.not-found]: there is no file gone.yaml")
