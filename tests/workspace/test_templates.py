"""Templates are looked for in the workspace, then in the package."""

from pathlib import Path

from briefgen.workspace.templates import TemplateFolder, shipped_templates, template_folders

SHIPPED = TemplateFolder(shipped_templates(), "package")


def test_the_workspace_goes_before_the_package(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    assert template_folders(tmp_path) == (TemplateFolder(tmp_path / "templates", "workspace"), SHIPPED)


def test_a_workspace_without_templates_has_those_of_the_package(tmp_path: Path) -> None:
    assert template_folders(tmp_path) == template_folders(None) == (SHIPPED,)


def test_the_packages_own_templates_are_looked_through_once() -> None:
    assert template_folders(shipped_templates().parent) == (SHIPPED,)


def test_what_came_along_is_there() -> None:
    for name in ("kinds/briefing/kind.yaml", "themes/classic.yaml", "partials/en", "workspace"):
        assert (shipped_templates() / name).exists()
