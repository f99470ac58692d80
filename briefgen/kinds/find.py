"""Find kinds: folders under `templates/kinds/`, the workspace's before the shipped ones."""

from contextlib import suppress
from pathlib import Path

from briefgen.characters import harmless
from briefgen.errors import BriefgenError, DataError, Place, Problem, TemplateError
from briefgen.events import said_in
from briefgen.hints import did_you_mean
from briefgen.kinds.kind import Kind, KindFile, body_in
from briefgen.names import file_name_fault
from briefgen.reading import is_file, matching, remembered, shown
from briefgen.rules.fields import KIND_FIELDS
from briefgen.rules.templates import KIND_BODY_MISSING, KIND_NAME, KIND_TITLE_MISSING, KIND_UNKNOWN
from briefgen.sources import place_of, read_data
from briefgen.validation import validate
from briefgen.workspace import Origin, template_folders

KIND_FILE = "kind.yaml"


def find_kind(name: str, workspace: Path | None) -> Kind:
    """The kind with that name.

    Raises TemplateError if there is none (with the nearest name), if its folder's name is invalid, or if its files are
    incomplete or invalid.
    """
    folders = kind_folders(workspace)
    if name not in folders:
        hint = did_you_mean(name, folders, f"kinds that there are: {', '.join(sorted(folders))}")
        raise TemplateError(
            Problem(KIND_UNKNOWN, f"there is no kind of paper called '{harmless(name)[:60]}'", hint=hint)
        )
    folder = folders[name]
    if fault := file_name_fault(name, "kind"):
        message = f"the folder's name '{harmless(name)[:60]}' {fault[0]}"
        raise TemplateError(Problem(KIND_NAME, message, Place(shown(folder)), f"rename it: {fault[1]}"))
    says = _read((folder / KIND_FILE).absolute())
    named = body_in(says.languages[0])  # the body of the first language may have the language in its name as well
    first = named if is_file(folder / named) else "body.md.j2"
    kind = Kind(name, says, folder, _partials(workspace), _origin(folder, workspace), first)
    missing = [file for file in map(kind.body, says.languages) if not is_file(folder / file)]
    untitled = [] if "" in says.title else [tag for tag in says.languages if said_in(says.title, tag) is None]
    if missing or untitled:
        raise TemplateError([*(_missing(kind, file) for file in missing), *(_untitled(kind, tag) for tag in untitled)])
    return kind


def kinds_in(language: str, workspace: Path | None) -> list[str]:
    """The kinds that have a body in a language; invalid kinds are left out."""
    names = []
    for name in kind_folders(workspace):
        with suppress(BriefgenError):
            names += [name] if find_kind(name, workspace).speaks(language) else []
    return names


def kind_folders(workspace: Path | None) -> dict[str, Path]:
    """Every kind's folder by name, sorted; one in the workspace replaces a shipped one of the same name."""
    found: dict[str, Path] = {}
    for templates in reversed(template_folders(workspace)):
        for file in matching(templates.path, f"kinds/*/{KIND_FILE}"):
            found[file.parent.name] = file.parent
    return dict(sorted(found.items()))


def place_in(kind: Kind, *path: str | int) -> Place:
    """The place of a value in a kind's file: ("sections", 2)."""
    return place_of(read_data(kind.folder / KIND_FILE), path)


def _missing(kind: Kind, file: str) -> Problem:
    hint = "write that template, or take its language out of kind.yaml"
    place = Place(shown(kind.folder / KIND_FILE), 1)
    return Problem(KIND_BODY_MISSING, f"the kind '{kind.name}' has no {file}", place, hint)


def _untitled(kind: Kind, tag: str) -> Problem:
    place = place_in(kind, "title")
    hint = f"add it: title: {{{tag}: …}}"
    return Problem(KIND_TITLE_MISSING, f"the kind '{kind.name}' has no title in '{tag}'", place, hint)


def _partials(workspace: Path | None) -> tuple[Path, ...]:
    return tuple(folder.path / "partials" for folder in template_folders(workspace))


def _origin(folder: Path, workspace: Path | None) -> Origin:
    return next(each.origin for each in template_folders(workspace) if folder.is_relative_to(each.path))


@remembered(32)
def _read(path: Path) -> KindFile:
    try:
        return validate(KindFile, read_data(path), KIND_FIELDS)
    except DataError as error:
        raise TemplateError(error.problems) from None
