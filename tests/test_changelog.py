"""CHANGELOG.md is about the version that the package says it is."""

import re
from pathlib import Path

import pytest

from briefgen import __version__

CHANGELOG = (Path(__file__).resolve().parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")
GROUPS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]  # in the order of Keep a Changelog


def versions(text: str) -> list[str]:
    """The headings of versions; "Unreleased" may stand over them, and nowhere else."""
    found = re.findall(r"^## (.+)$", text, re.MULTILINE)
    return [name.partition(" ")[0] for name in (found[1:] if found[0] == "Unreleased" else found)]


def test_the_newest_version_is_that_of_the_package() -> None:
    assert versions(CHANGELOG)[0] == __version__


@pytest.mark.parametrize("top", ["## 0.0.9", "## Unreleased\n\n## 9.0.0 - 2026-01-01", "## 9.0.0\n\n## Unreleased"])
def test_another_version_on_top_is_found_out(top: str) -> None:
    assert versions(top)[0] != __version__


def test_each_version_is_told_once_in_groups_that_are_known() -> None:
    assert len(set(versions(CHANGELOG))) == len(versions(CHANGELOG))
    for part in re.split(r"^## ", CHANGELOG, flags=re.MULTILINE)[1:]:
        groups = re.findall(r"^### (.+)$", part, re.MULTILINE)
        assert groups == [name for name in GROUPS if name in groups], part
