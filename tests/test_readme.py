"""The README says what is true: its commands run, its pictures are today's pages, its tables are complete."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from typer.core import TyperGroup
from typer.main import get_command

from briefgen.cli.app import app
from briefgen.kinds import kind_folders
from briefgen.languages import LANGUAGES
from briefgen.pipeline import Job, Options, build
from briefgen.readers.markdown.inlines import SPANS
from briefgen.templating.sandbox.builtins import FILTERS, GLOBALS
from briefgen.templating.vocabulary import vocabulary
from briefgen.writers import FORMATS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEMPLATES = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
PAGES = {
    "classic-briefing-1.png": ("classic", "briefing", False),
    "classic-press-1.png": ("classic", "press-summary", True),
    "modern-briefing-1.png": ("modern", "briefing", True),
}
PICTURES = ROOT / "data" / "pages"
THEME = "templates/themes/{}.yaml"
STEP = 8  # of 255; what a rasteriser rounds differently on another machine is less
STRAY_DOTS = 300  # a dozen letters that stand a dot aside, as happens where a place ends on one half


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
    assert re.findall(r"(?:warning|error)\[", made.stderr) == []


def test_the_lines_for_programs_run_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = re.findall(r"^```python\n(.+?)\n```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "data").mkdir()
    data = shutil.copy(ROOT / "data" / "smallest.yaml", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    exec(block, {})
    made = [f"out/smallest/briefing.en.{format}" for format in ("docx", "pdf")]
    assert capsys.readouterr().out.splitlines() == [str(Path(path)) for path in made]
    assert all((tmp_path / path).is_file() for path in made)
    Path(data).write_text("title: Reception\ntimezone: Asia/Bangkok\nstart: tomorrow\n", encoding="utf-8")
    exec(block, {})
    (told,) = capsys.readouterr().out.splitlines()
    assert told.startswith("error event.") and "data/smallest.yaml:3" in Path(told).as_posix()


def test_every_command_kind_and_format_stands_in_the_readme() -> None:
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    names = list(group.commands)
    assert len(names) == 12
    for name in names:
        assert f"`briefgen {name}" in README, name
    assert {"briefing", "press-summary"} <= set(kind_folders(None))
    for name in FORMATS:
        assert name in README


def test_every_word_that_templates_may_use_is_told() -> None:
    table = TEMPLATES[TEMPLATES.index("## The words") :]
    told = set(re.findall(r"`([a-z_]+)(?:\([^)]*\))?`", table))
    assert {*FILTERS, *GLOBALS}.union(*map(vocabulary, LANGUAGES.values())) <= told


def test_every_role_that_templates_may_use_is_told() -> None:
    for name in SPANS:
        assert f"]{{.{name}}}`" in TEMPLATES, name


def event_of(folder: Path) -> Path:
    """A copy of the sample of which the pictures show pages, with the shipped looks as its own, free to be changed."""
    shutil.copytree(ROOT / "data" / "norland", folder / "norland")
    shutil.copytree(ROOT / "templates" / "themes", folder / "norland" / "templates" / "themes")
    return folder / "norland" / "event.yaml"


def render(name: str, event: Path, aside: float = 0) -> Image.Image:
    """The first page at 100 dots an inch, `aside` points off its place, in few enough colours for a palette."""
    theme, kind, final = PAGES[name]
    options = Options(kinds=(kind,), formats=("pdf",), theme=theme, final=final)
    (path,) = build(Job(event, options, event.parent / "out")).written
    with pypdfium2.PdfDocument(path) as paper:
        sheet = paper[0]
        left, bottom, right, top = sheet.get_mediabox()
        sheet.set_mediabox(left + aside, bottom + aside, right + aside, top + aside)
        page: Image.Image = sheet.render(scale=100 / 72).to_pil().convert("RGB")
    return page.point(lambda value: min(255, (value + STEP // 2) // STEP * STEP))


def changed_dots(name: str, page: Image.Image) -> int:
    """How many dots of a page are of another colour than in the stored picture, one step aside."""
    with Image.open(PICTURES / name) as stored:
        assert stored.size == page.size
        red, green, blue = ImageChops.difference(stored.convert("RGB"), page).split()
    return sum(ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()[STEP + 1 :])


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_pictures_are_pages_of_today(name: str, tmp_path: Path) -> None:
    page = render(name, event_of(tmp_path))
    if os.environ.get("UPDATE_GOLDEN"):
        PICTURES.mkdir(exist_ok=True)
        page.convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(PICTURES / name, optimize=True)
    assert changed_dots(name, page) <= STRAY_DOTS, "the page has changed: look at it, then run with UPDATE_GOLDEN=1"


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_what_another_machine_rounds_differently_is_no_change(name: str, tmp_path: Path) -> None:
    aside = 0.0001  # a unit in the last place of what pdfium reckons with, at the far edge of a page
    assert changed_dots(name, render(name, event_of(tmp_path), aside)) <= STRAY_DOTS / 2


CHANGES: dict[str, tuple[str, str, Callable[[re.Match[str]], str]]] = {
    "a bluer accent": (THEME, r'(?<=accent: "#....)..', lambda old: f"{int(old[0], 16) + 16:02x}"),
    "headings a point larger": (THEME, r"(heading-1: .*size: )([\d.]+)", lambda old: f"{old[1]}{float(old[2]) + 1}"),
    "a line more in the briefing": ("event.yaml", r"(?<=objectives:\n)", lambda _: "  - One more.\n"),
    "a line more for the press": ("event.yaml", r"(?<=next_steps:\n)", lambda _: "  - {text: More, release: public}\n"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("change", CHANGES)
def test_a_picture_of_another_page_is_found_out(name: str, change: str, tmp_path: Path) -> None:
    theme, kind, _ = PAGES[name]
    file, old, new = CHANGES[change]
    event = event_of(tmp_path)
    path = event.parent / file.format(theme)
    text, count = re.subn(old, new, path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")
    seen = {"a line more in the briefing": "briefing", "a line more for the press": "press-summary"}.get(change, kind)
    assert (changed_dots(name, render(name, event)) > STRAY_DOTS) == (kind == seen)
