"""`briefgen fonts` lists what shows each script."""

from pathlib import Path

from tests.cli.command import run
from tests.fonts.test_own import make_font


def test_every_script_is_listed_with_its_font_and_the_workspace_s_own_come_last(workspace: Path) -> None:
    (workspace / "fonts").mkdir()
    make_font(workspace / "fonts" / "signs.ttf")
    listed = run("fonts", cwd=workspace).stdout.splitlines()
    assert "Khmer                   km                     Noto Sans Khmer" in "\n".join(listed)
    assert any(line.startswith("what others lack") and line.endswith("fonts/signs.ttf") for line in listed)
