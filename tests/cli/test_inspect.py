"""`briefgen inspect` shows one stage."""

from pathlib import Path

import pytest

from tests.cli.command import run


@pytest.mark.slow
@pytest.mark.parametrize("stage", ["event", "cleared", "markdown", "document"])
def test_inspect_shows_each_stage(workspace: Path, stage: str) -> None:
    shown = run("inspect", "events/example.yaml", "--stage", stage, "-k", "press-summary", cwd=workspace)
    assert shown.returncode == 0
    assert "Reception for the National Day of Example" in shown.stdout
    assert ("scholarship is open" in shown.stdout) and (("The Minister comes" in shown.stdout) == (stage == "event"))


def test_remarks_on_the_data_go_beside_what_is_shown(workspace: Path) -> None:
    event = workspace / "events/example.yaml"
    event.write_text(event.read_text("utf-8") + "waive: {residue.placeholder: none}\n", "utf-8")
    shown = run("inspect", event, "--stage", "event", cwd=workspace)
    assert shown.returncode == 0 and "none" in shown.stdout
    refused = run("inspect", event, "--stage", "markdown", "-k", "breifing", cwd=workspace)
    assert (refused.returncode, refused.stdout) == (1, "") and "`briefing`" in refused.stderr
