"""The README says what is true: its commands run, its pictures are today's pages, its tables are complete."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from typer.core import TyperGroup
from typer.main import get_command

from briefgen.cli.app import app
from briefgen.kinds import kind_folders
from briefgen.languages import find_language
from briefgen.pipeline import FORMATS, Job, Options, build
from briefgen.readers.markdown.inlines import _SPANS
from briefgen.templating.builtins import FILTERS, GLOBALS
from briefgen.templating.vocabulary import vocabulary

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEMPLATES = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
PAGES = {
    "classic-briefing-1.png": ("classic", "briefing", False),
    "classic-press-1.png": ("classic", "press-summary", True),
    "modern-briefing-1.png": ("modern", "briefing", True),
}


def commands() -> list[str]:
    return re.findall(r"^```sh\n(.+?)\n```", README, re.MULTILINE | re.DOTALL)


def test_the_first_two_commands_are_one_line_each() -> None:
    start, tests = commands()[:2]
    assert "\n" not in start and "briefgen generate" in start
    assert "\n" not in tests and "pytest" in tests
    for command in (start, tests):
        assert command.startswith("python3 -m venv --without-pip .venv && ")
        assert " install -q -c requirements.lock " in command, "versions that nobody has tried"


@pytest.mark.slow
def test_the_samples_of_the_first_command_build(tmp_path: Path) -> None:
    events = [word for word in shlex.split(commands()[0]) if word.startswith("data/")]
    assert len(events) == 3
    command = [sys.executable, "-m", "briefgen", "generate", *events, "-o", str(tmp_path)]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.splitlines()) == 12
    assert re.findall(r"(?:warning|error)\[(?!font\.unshaped)", made.stderr) == []


def test_every_command_kind_and_format_stands_in_the_readme() -> None:
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    names = list(group.commands)
    assert len(names) == 8
    for name in names:
        assert f"`briefgen {name}" in README, name
    assert {"briefing", "press-summary"} <= set(kind_folders(None))
    for name in FORMATS:
        assert name in README


def test_every_word_that_templates_may_use_is_told() -> None:
    table = TEMPLATES[TEMPLATES.index("## The words") :]
    told = set(re.findall(r"`([a-z_]+)(?:\([^)]*\))?`", table))
    assert {*vocabulary(find_language("en")), *FILTERS, *GLOBALS} <= told


def test_every_role_that_templates_may_use_is_told() -> None:
    for name in _SPANS:
        assert f"]{{.{name}}}`" in TEMPLATES, name


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_pictures_are_pages_of_today(name: str, tmp_path: Path) -> None:
    page = render(*PAGES[name], tmp_path)
    stored = ROOT / "data" / "pages" / name
    if os.environ.get("UPDATE_GOLDEN"):
        stored.parent.mkdir(exist_ok=True)
        stored.write_bytes(page)
    with Image.open(stored) as old, Image.open(io.BytesIO(page)) as new:
        assert old.size == new.size
        difference = ImageStat.Stat(ImageChops.difference(old.convert("L"), new.convert("L"))).mean[0]
    assert difference < 0.5, "the page has changed: look at it, then run with UPDATE_GOLDEN=1"


def render(theme: str, kind: str, final: bool, folder: Path) -> bytes:
    """The first page as PNG, 100 dots an inch, in sixteen greys and colours to keep the file small."""
    job = Job(
        ROOT / "data/norland/event.yaml", Options(kinds=(kind,), formats=("pdf",), theme=theme, final=final), folder
    )
    (path,) = build(job).written
    image = pypdfium2.PdfDocument(path)[0].render(scale=100 / 72).to_pil()
    shutil.rmtree(folder / path.parent.name, ignore_errors=True)
    out = io.BytesIO()
    image.convert("P", palette=Image.Palette.ADAPTIVE, colors=48).save(out, "PNG", optimize=True)
    return out.getvalue()
