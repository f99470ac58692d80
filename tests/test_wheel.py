"""The package as people install it: built, put into an empty environment, used far from the checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import briefgen

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path) -> str:
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
        "COLUMNS": "160"
    }
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=variables, capture_output=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # The versions that [build-system] names are those of the lock; here may stand others (.ci/drift).
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--skip-dependency-check")
    run(*build, "--outdir", folder, ROOT, cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel, and sees the other packages of this one."""
    home = tmp_path_factory.mktemp("home") / "venv"
    venv.create(home)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    python = commands / "python"
    run(
        _python_with_pip(), "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel, cwd=home
    )
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    # Python does not read the .pth files of a folder that a .pth file names: an editable install stays unseen.
    (site / "dependencies.pth").write_text("\n".join(sorted(ours)), encoding="utf-8")
    return commands


def _python_with_pip() -> str:
    """A Python with pip: README.md makes the environment without, and then the Python beneath it has it."""
    for python in (sys.executable, f"{sys.base_prefix}/bin/python3", shutil.which("python3")):
        asked = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False) if python else None
        if python and asked and asked.returncode == 0:
            return python
    pytest.fail("no Python with pip found to install the wheel with")


def test_the_wheel_holds_every_template_and_no_test(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert len(templates) > 30
    missing = {f"briefgen/{path.relative_to(ROOT).as_posix()}" for path in templates} - names
    assert not missing, missing
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefgen").rglob("*.py")} | {"briefgen/py.typed"}
    assert not modules - names, modules - names
    assert wheel.name.startswith(f"briefgen-{briefgen.__version__}-")
    strays = {name for name in names if not name.startswith(("briefgen/", "briefgen-"))}
    assert not strays, strays
    assert not [name for name in names if "test" in Path(name).name or name.endswith((".pyc", ".actual"))]


def test_papers_are_made_from_the_wheel_alone(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "norland", tmp_path / "norland")
    where = "import briefgen, briefgen.workspace as s; print(briefgen.__file__); print(s.shipped_templates())"
    package, templates = map(Path, run(installed / "python", "-c", where, cwd=tmp_path).split("\n")[:2])
    assert package.is_relative_to(installed.parent)
    assert templates == package.parent / "templates"
    made = run(installed / "briefgen", "generate", "norland/event.yaml", cwd=tmp_path).splitlines()
    assert len(made) == 4
    assert all((tmp_path / path).stat().st_size > 10_000 for path in made)


def test_kinds_and_looks_are_found_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    kinds = run(installed / "briefgen", "templates", "list", cwd=tmp_path)
    assert "briefing" in kinds and "press-summary" in kinds
    looks = run(installed / "briefgen", "themes", "list", cwd=tmp_path)
    assert all(name in looks for name in ("classic", "modern", "plain"))


def test_a_workspace_is_set_up_from_the_wheel_and_works(installed: Path, tmp_path: Path) -> None:
    run(installed / "briefgen", "init", "office", cwd=tmp_path)
    office = tmp_path / "office"
    shipped = ROOT / "templates" / "workspace"
    for path in shipped.rglob("*"):
        if path.is_file() and path.name != "new-event.yaml":  # what `new` starts from, no part of a workspace
            assert (office / path.relative_to(shipped)).is_file(), path
    run(installed / "python", "-m", "briefgen", "new", "National Day", cwd=office)
    run(installed / "briefgen", "templates", "copy", "briefing", "--as", "note", cwd=office)
    assert (
        len(run(installed / "briefgen", "generate", "events/example.yaml", "-k", "note", cwd=office).splitlines()) == 2
    )
