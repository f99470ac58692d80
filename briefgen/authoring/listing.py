"""Lists and descriptions of kinds and themes for users, and a check of all kinds."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefgen.authoring.event_fields import event_fields
from briefgen.errors import BriefgenError, Problem
from briefgen.kinds import KIND_FILE, Kind, find_kind, kind_folders, place_in
from briefgen.reading import is_file, shown
from briefgen.themes import find_theme, theme_files
from briefgen.workspace import find_workspace


def describe_kinds(here: Path) -> str:
    """One line per kind: name, audience, origin, description."""
    workspace = _workspace(here)
    lines: list[tuple[str, ...]] = []
    for name in kind_folders(workspace):
        try:
            kind = find_kind(name, workspace)
            lines.append((name, kind.says.audience.value, kind.origin, kind.says.description or _title(kind)))
        except BriefgenError as error:
            lines.append((name, "-", "broken", error.problems[0].message))
    return columns(lines)


def describe_themes(here: Path) -> str:
    """One line per theme: name, origin, description."""
    workspace = _workspace(here)
    lines: list[tuple[str, ...]] = []
    for name, file in theme_files(workspace).items():
        try:
            description = find_theme(name, workspace).description
        except BriefgenError as error:
            description = f"broken: {error.problems[0].message}"
        lines.append((name, file.origin, description))
    return columns(lines)


def describe_kind(name: str, here: Path) -> str:
    """A kind's settings, the file of each section, and the fields of the event available to its templates.

    Raises TemplateError if there is no such kind.
    """
    kind = find_kind(name, _workspace(here))
    says = kind.says
    lines = [
        f"{name}: {_title(kind)} ({says.description})" if says.description else f"{name}: {_title(kind)}",
        f"audience: {says.audience.value}",
        f"languages: {', '.join(says.languages)}",
        f"from: {kind.origin}, {shown(kind.folder)}",
        "",
        "sections, in order:",
        *(f"  {section:<18} {_template(kind, section)}" for section in says.sections),
        "",
        f"fields of `event` that a paper for {says.audience.value} readers can hold:",
        *(f"  {line}" for line in event_fields(says.audience)),
        "",
        "[] stands for each item of a list; where an id names a person or a fact, all its fields can be used;",
        "of the press contact (media.contact) that is `contact` too, in papers for every audience",
        "also: office, markings, kind, cut_off, and what is derived from these (templates/README.md)",
    ]
    return "\n".join(lines)


def check_kinds(here: Path) -> list[Problem]:
    """The problems of all kinds, in the workspace and shipped."""
    # imported here: only this function needs the template engine and the parser
    from briefgen.readers.markdown import lint_words
    from briefgen.templating import lint

    workspace = _workspace(here)
    problems: list[Problem] = []
    for name in kind_folders(workspace):
        try:
            kind = find_kind(name, workspace)
            problems += lint(kind, lint_words)
            problems += _no_theme(kind, workspace)
        except BriefgenError as error:
            problems += error.problems
    return list(dict.fromkeys(problems))


def _no_theme(kind: Kind, workspace: Path) -> list[Problem]:
    """The problems of the theme that a kind names."""
    try:
        if kind.says.theme:
            find_theme(kind.says.theme, workspace)
    except BriefgenError as error:
        place = place_in(kind, "theme")
        return [replace(problem, place=problem.place or place) for problem in error.problems]
    return []


def _workspace(here: Path) -> Path:
    return find_workspace(here / KIND_FILE)


def _title(kind: Kind) -> str:
    return kind.says.title_in(kind.says.languages[0])


def _template(kind: Kind, section: str) -> str:
    folders = kind.folders(kind.says.languages[0])
    file = next((folder / f"{section}.md.j2" for folder in folders if is_file(folder / f"{section}.md.j2")), None)
    return shown(file) if file else "missing"


def columns(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows as lines, each column as wide as its longest cell."""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    padded = ((cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join("  ".join(cells).rstrip() for cells in padded)
