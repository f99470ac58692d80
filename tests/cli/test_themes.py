"""`briefgen themes` lists looks, and copies one."""

from pathlib import Path

from tests.cli.command import run


def test_looks_are_listed_and_copied_once(workspace: Path) -> None:
    listed = run("themes", "list", cwd=workspace).stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["classic", "modern", "plain"]
    copied = run("themes", "copy", "modern", "--as", "ours", cwd=workspace)
    assert (copied.returncode, copied.stdout) == (0, "templates/themes/ours.yaml\n")
    again = run("themes", "copy", "modern", "--as", "ours", cwd=workspace)
    assert again.returncode == 1 and "ours.yaml" in again.stderr
