"""The digest of the work changes with every option and with every version that papers come from."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

from briefgen.batch import work
from briefgen.batch.work import versions, work_of
from briefgen.pipeline import Options

OTHER: dict[str, Any] = {
    "kinds": ("briefing",), "formats": ("pdf",), "languages": ("fr",), "theme": "plain", "final": True,
    "as_of": datetime(2026, 5, 1, tzinfo=UTC), "built_at": datetime(2026, 5, 2, tzinfo=UTC), "prove": True,
}  # fmt: skip


@pytest.mark.parametrize("option", [each.name for each in fields(Options)])
def test_every_option_counts(option: str) -> None:
    assert work_of(replace(Options(), **{option: OTHER[option]})) != work_of(Options()) == work_of(Options())


def test_every_version_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = work_of(Options())
    for name, given in versions():
        changed = tuple((each, "0" if each == name else number) for each, number in versions())
        assert given and changed != versions()
        with monkeypatch.context() as patch:
            patch.setattr(work, "versions", lambda changed=changed: changed)
            assert work_of(Options()) != before, name


def test_every_library_that_papers_pass_through_is_asked_for() -> None:
    """Those that read data, fill templates, set words or write files; not those of the command line."""
    declared = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    for name in work._SHAPING:
        assert f'"{name}' in declared, name
        try:
            assert version(name)
        except PackageNotFoundError:
            pytest.fail(f"there is no distribution {name}")
