"""Find themes: `templates/themes/NAME.yaml`, the workspace's before the shipped ones."""

from pathlib import Path
from typing import NamedTuple

from briefgen.characters import harmless
from briefgen.document import Picture
from briefgen.errors import DataError, Place, Problem, TemplateError
from briefgen.hints import did_you_mean
from briefgen.names import file_name_fault
from briefgen.reading import is_folder, matching, remembered, shown
from briefgen.rules.fields import THEME_FIELDS
from briefgen.rules.templates import THEME_NAME, THEME_UNKNOWN
from briefgen.sources import place_of, read_data, read_picture
from briefgen.themes.consistency import check_theme
from briefgen.themes.theme import Theme
from briefgen.themes.values import known_names
from briefgen.validation import validate
from briefgen.workspace import Origin, resolve_inside, template_folders


def find_theme(name: str, workspace: Path | None) -> Theme:
    """The theme with that name, with its logo loaded.

    Raises TemplateError if there is none (with the nearest name), if its file's name is invalid, or if the file is
    invalid.
    """
    files = theme_files(workspace)
    if name not in files:
        hint = did_you_mean(name, files, f"themes that there are: {', '.join(files)}")
        raise TemplateError(Problem(THEME_UNKNOWN, f"there is no theme called '{harmless(name)[:60]}'", hint=hint))
    if fault := file_name_fault(name, "theme"):
        message = f"the file's name '{harmless(name)[:60]}' {fault[0]}"
        raise TemplateError(Problem(THEME_NAME, message, Place(shown(files[name].path)), f"rename it: {fault[1]}"))
    theme = _load(files[name])
    fonts = workspace.absolute() / "fonts" if workspace else None
    return theme.with_font_folder(fonts) if fonts and is_folder(fonts) else theme


class ThemeFile(NamedTuple):
    """A theme's file, its origin, and the folder that must contain its logo."""

    path: Path
    origin: Origin
    root: Path


def theme_files(workspace: Path | None) -> dict[str, ThemeFile]:
    """Every theme's file by name, sorted; one in the workspace replaces a shipped one of the same name."""
    found: dict[str, ThemeFile] = {}
    for templates in reversed(template_folders(workspace)):
        for path in matching(templates.path.absolute(), "themes/*.yaml"):
            root = workspace.absolute() if workspace and templates.origin == "workspace" else path.parent
            found[path.stem] = ThemeFile(path, templates.origin, root)
    return dict(sorted(found.items()))


@remembered(16)
def _load(file: ThemeFile) -> Theme:
    path = file.path
    try:
        node = read_data(path)
        theme = validate(Theme, node, THEME_FIELDS, known_names(node))
        check_theme(theme, node, path.stem)
        if theme.logo:
            place = place_of(node, ("logo",))
            logo = read_picture(resolve_inside(theme.logo, path, file.root, place), place)
            theme = theme.with_logo(Picture(logo.data, logo.format, logo.width, logo.height))
    except DataError as error:
        raise TemplateError(error.problems) from None
    return theme
