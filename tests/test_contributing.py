"""CONTRIBUTING.md says what is true: what it names exists, and its recipes work as they are written."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pikepdf
import pytest
import yaml
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from briefgen import Job, Options, Outcome, build, checks
from briefgen.checks import check_event
from briefgen.checks.registry import EVENT_CHECKS
from briefgen.cli.app import app
from briefgen.document import Inlines, Text, blocks, map_texts, texts
from briefgen.languages import LANGUAGES
from briefgen.loading import load_event
from briefgen.rules import catalogue
from briefgen.rules.templates import FORMAT_UNKNOWN
from briefgen.writers import FORMATS, Format
from tests.cli.command import unmeasured
from tests.languages.test_words import Pseudo

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTING, SECURITY = ((ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "SECURITY.md"))
RECIPES = [
    "a kind of paper",
    "a check",
    "a language",
    "a block of the Document",
    "an output format",
    "a script and its font",
]
LINK = re.compile(r"\]\(([^)\s]+)\)")
PLACEHOLDERS = ("NAME", "TAG")
EVENT = """\
title: Dinner for the National Day
type: dinner
start: 2026-05-17 18:30
timezone: Asia/Bangkok
purpose: Meet the weavers
people: {mira: {name: Mira Brandt, contact: {phone: +999 20 5550 101}}}
guests:
- {given_name: Mira, surname: Brandt, table: 1, seat: 5}
"""


def section(name: str) -> str:
    """The part under a heading, without it."""
    found = re.search(rf"^## {re.escape(name)}\n(.+?)(?=^## |\Z)", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    assert found, name
    return found[1]


def blocks_of(name: str, language: str) -> list[str]:
    """The blocks of code of a recipe, moved to the margin."""
    found = re.findall(rf"^   ```{language}\n(.+?)^   ```$", section(f"Add {name}"), re.MULTILINE | re.DOTALL)
    assert found
    return [re.sub(r"(?m)^   ", "", block) for block in found]


def run_blocks(name: str) -> dict[str, Any]:
    """What the blocks of Python of a recipe define, run one after the other."""
    defined: dict[str, Any] = {}
    for block in blocks_of(name, "python"):
        exec(block, defined)
    return defined


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "event.yaml"
    path.write_text(EVENT, encoding="utf-8")
    return path


def made(event: Path, options: Options) -> tuple[Outcome, str]:
    """The outcome, and the one file that came of it as text."""
    outcome = build(Job(event, options, event.parent / "out"))
    assert outcome.made, outcome.problems
    (path,) = outcome.written
    return outcome, path.read_text(encoding="utf-8")


# What CONTRIBUTING.md names.


def named() -> Iterator[tuple[str, str]]:
    """Each piece of code in running text, with the part that it stands in."""
    for part in re.split(r"^(?=## )", f"{CONTRIBUTING}\n{SECURITY}", flags=re.MULTILINE):
        prose = re.sub(r"^ *```.+?^ *```$", "", part, flags=re.MULTILINE | re.DOTALL)
        for code in re.findall(r"`([^`]+)`", prose):
            yield " ".join(code.split()), part


def is_command(code: str) -> bool:
    words = code.split()
    if words[0].startswith(".ci/"):
        return (ROOT / words[0]).is_file()
    if words[0] == "briefgen" and len(words) > 1:
        command = get_command(app)
        for word in words[1:]:
            if isinstance(command, TyperGroup) and not word.startswith("-"):
                command = command.commands[word]
        return True
    return code == "pre-commit install" or code.startswith((".venv", "UPDATE_GOLDEN=1 "))


def is_path(code: str) -> bool:
    pattern = code.rstrip("/")
    for placeholder in PLACEHOLDERS:
        pattern = pattern.replace(placeholder, "*")
    if "/" in code or code.startswith(".") or code in {each.name for each in ROOT.iterdir()}:
        return any(ROOT.glob(pattern))
    return False


def fields_of(part: str) -> set[str]:
    """The fields of every class that a part names."""
    found: set[str] = set()
    for name in re.findall(r"`(briefgen(?:\.\w+)+)`", part):
        value = resolve_name(name)
        found.update(getattr(value, "model_fields", ()), getattr(value, "__dataclass_fields__", ()))
    return found


def is_known(code: str, part: str) -> bool:
    if re.fullmatch(r"(?:briefgen|tests)(?:\.\w+)+", code):
        resolve_name(code)
        return True
    return is_command(code) or is_path(code) or code in fields_of(part)


def test_what_is_named_exists() -> None:
    found = list(named())
    assert len(found) > 80
    assert not [code for code, part in found if not is_known(code, part)]


def test_links_lead_somewhere() -> None:
    links = [(page.name, link) for page in ROOT.glob("*.md") for link in LINK.findall(page.read_text(encoding="utf-8"))]
    assert len(links) > 10
    assert not [link for link in links if not link[1].startswith("https://") and not (ROOT / link[1]).exists()]


@pytest.mark.parametrize(
    "code",
    [
        "briefgen/fonts/chosen.py",
        ".ci/chek",
        "briefgen explian",
        "templates/kinds/NAME/heart.md.j2",
        "familly",
        "x.yaml",
    ],
)
def test_what_does_not_exist_is_found_out(code: str) -> None:
    with pytest.raises((KeyError, AssertionError)):
        assert is_known(code, section("Add a script and its font"))


@pytest.mark.parametrize("name", ["briefgen.checks.registry.CHECKS", "briefgen.chekcs", "tests.documents.NOTHING"])
def test_a_name_that_means_nothing_is_found_out(name: str) -> None:
    with pytest.raises((AttributeError, ModuleNotFoundError)):
        is_known(name, "")


def test_every_recipe_is_followed() -> None:
    assert re.findall(r"^## Add (.+)$", CONTRIBUTING, re.MULTILINE) == RECIPES


# The recipes.


def test_a_kind_of_paper(event: Path) -> None:
    (kind,) = blocks_of("a kind of paper", "yaml")
    body, seats = blocks_of("a kind of paper", "jinja")
    folder = event.parent / "templates" / "kinds" / "seating-card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text(kind, encoding="utf-8")
    (folder / "body.md.j2").write_text(body, encoding="utf-8")
    (folder / "who-sits-where.md.j2").write_text(seats, encoding="utf-8")
    _, text = made(event, Options(kinds=("seating-card",), formats=("md",)))
    assert "Meet the weavers" in text and "5550 101" in text, "sections that are shipped"
    assert re.search(r"## Who sits where\n\n- Mira Brandt, table 1, seat.5", text)


def test_a_check(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    defined = run_blocks("a check")
    rule, check = defined["PROTOCOL_DRESS"], defined["CHECK"]
    monkeypatch.setattr(checks, "EVENT_CHECKS", (*EVENT_CHECKS, check))
    monkeypatch.setattr(catalogue, "RULES", {**catalogue.RULES, rule.id: rule})
    (found,) = [problem for problem in check_event(load_event(event)) if problem.rule == rule]
    assert found.severity == "warning" and found.place and found.place.line == 2
    told = CliRunner().invoke(app, ["explain", rule.id])
    assert told.exit_code == 0 and rule.why in " ".join(told.output.split())
    event.write_text(f"{EVENT}dress: Lounge suit\n", encoding="utf-8")
    assert not [problem for problem in check_event(load_event(event)) if problem.rule == rule]


def test_a_language(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    language = run_blocks("a language")["LANGUAGE"]
    assert language.tag not in LANGUAGES
    monkeypatch.setitem(LANGUAGES, language.tag, language)
    folder = event.parent / "templates" / "kinds" / "nota"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: {nl: Nota}\nlanguages: [nl]\n", encoding="utf-8")
    (folder / "body.md.j2").write_text("# Nota\n\n{{ event.start | weekday_date }}\n", encoding="utf-8")
    _, text = made(event, Options(kinds=("nota",), formats=("txt",), languages=("nl",)))
    assert "zondag 17 mei 2026" in text and "CONCEPT" in text

    worded = type(language)("nl", "nl_NL", language.marks, Pseudo())
    monkeypatch.setitem(LANGUAGES, "nl", worded)
    (folder / "body.md.j2").write_text("# Nota\n\n{{ 3 | ordinal }}\n", encoding="utf-8")
    _, text = made(event, Options(kinds=("nota",), formats=("txt",), languages=("nl",)))
    assert "⟨3ος⟩" in text


@pytest.mark.slow
def test_a_block_of_the_document(tmp_path: Path) -> None:
    """Add one to a copy: mypy names the matches that the recipe lists, and no others."""
    listed = set(re.findall(r"^   - `(.+?)`", section("Add a block of the Document"), re.MULTILINE))
    shutil.copytree(ROOT / "briefgen", tmp_path / "briefgen", ignore=shutil.ignore_patterns("__pycache__"))
    declared = tmp_path / "briefgen" / "document" / "blocks.py"
    text = declared.read_text(encoding="utf-8")
    union = "Block = (\n    Heading |"
    assert text.count(union) == 1
    block = '@dataclass(frozen=True, slots=True)\nclass Timeline:\n    """Steps."""\n\n    steps: Inlines = ()\n\n\n'
    declared.write_text(text.replace(union, f"{block}Block = (\n    Timeline | Heading |"), encoding="utf-8")
    # other libraries are left out: the matches are ours alone
    options = ["--strict", "--follow-imports=skip", "--config-file=", f"--cache-dir={tmp_path / 'cache'}"]
    command = [sys.executable, "-m", "mypy", *options, "briefgen"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    found = re.findall(
        r'^(.+?):\d+: error: Argument 1 to "assert_never" has incompatible type "Timeline"', told.stdout, re.M
    )
    assert {Path(path).as_posix() for path in found} == listed, told.stderr


def test_the_walks_find_the_words_of_a_block_without_being_told(monkeypatch: pytest.MonkeyPatch) -> None:
    defined: dict[str, Any] = {"Inlines": Inlines, "__name__": blocks.__name__}
    exec(
        "from dataclasses import dataclass\n@dataclass(frozen=True, slots=True)\nclass Timeline:\n    steps: Inlines\n",
        defined,
    )
    block = defined["Timeline"]((Text("a"), Text("b")))
    assert [text.text for text in texts((block,))] == ["a", "b"]
    assert map_texts(block, lambda text: Text(text.text.upper())).steps == (Text("A"), Text("B"))


def test_an_output_format(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMATS, "words", Format(run_blocks("an output format")["write_words"]))
    outcome, text = made(event, Options(kinds=("briefing",), formats=("words",)))
    assert [path.name for path in outcome.written] == ["briefing.en.words"]
    assert {"Dinner for the National Day", "DRAFT"} <= set(text.splitlines())


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_named_where_people_choose_one(name: str) -> None:
    told = CliRunner().invoke(app, ["generate", "--help"], env={"COLUMNS": "200"}).output
    assert re.search(rf"--format.*\b{name}\b", told) and re.search(rf"\b{name}\b", FORMAT_UNKNOWN.mend)


ROW = re.compile(r'^    Script\(\n? *"Ethiopic".+?^    \),\n', re.MULTILINE | re.DOTALL)


@pytest.mark.slow
@pytest.mark.parametrize("has_row", [True, False])
def test_a_script_and_its_font(has_row: bool, event: Path) -> None:
    """A row of the table is all there is of a script: without it its letters have no font."""
    copy = event.parent / "copy"
    for name in ("briefgen", "templates"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    table = copy / "briefgen" / "scripts" / "table.py"
    without, count = ROW.subn("", table.read_text(encoding="utf-8"))
    assert count == 1
    if not has_row:
        table.write_text(without, encoding="utf-8")
    event.write_text(EVENT.replace("Dinner for", "ሰላም for"), encoding="utf-8")
    command = [sys.executable, "-m", "briefgen", "generate", str(event), "-f", "pdf", "-k", "briefing", "-o", "out"]
    # What runs here is a copy of the package, none of which counts as covered or not.
    told = subprocess.run(command, cwd=copy, capture_output=True, encoding="utf-8", check=False, env=unmeasured())
    assert told.returncode == 0, told.stderr
    (paper,) = (copy / "out").rglob("*.pdf")
    with pikepdf.open(paper) as pdf:
        names = [
            str(each.FontName) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each
        ]
    assert any("NotoSansEthiopic" in name for name in names) == has_row
    assert ("[font.missing]" in told.stderr) == (not has_row)


# What runs before a commit.


def test_the_hooks_run_what_the_static_checks_run() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (local,) = config["repos"]
    assert local["repo"] == "local"
    hooks = local["hooks"]
    assert all(each["language"] == "system" and each["pass_filenames"] is False for each in hooks)
    script = (ROOT / ".ci" / "static").read_text(encoding="utf-8")
    commands = [
        line.replace('"$bin/', ".venv/bin/").replace('"', "") for line in script.splitlines() if '"$bin/' in line
    ]
    assert len(commands) == 4
    assert [each["entry"] for each in hooks] == commands
