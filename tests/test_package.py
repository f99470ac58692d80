"""What the package gives to other programs: a version that stands once, a few names, loaded when they are asked for."""

import doctest
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import briefgen
from briefgen import errors, pipeline

ROOT = Path(__file__).resolve().parent.parent


def test_the_version_stands_in_the_package_alone() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"] and "version" not in project["project"]
    assert ROOT / project["tool"]["hatch"]["version"]["path"] == Path(briefgen.__file__)
    assert version("briefgen") == briefgen.__version__, "install it again: README.md, the second command"


def test_the_names_are_those_of_the_rooms() -> None:
    rooms = {"Problem": errors.Problem, "build": pipeline.build, "__version__": briefgen.__version__}
    rooms |= {name: getattr(pipeline, name) for name in ("Job", "Options", "Outcome")}
    assert {name: getattr(briefgen, name) for name in briefgen.__all__} == rooms
    with pytest.raises(AttributeError, match="has no attribute 'compose'"):
        _ = getattr(briefgen, "compose")  # noqa: B009 - mypy refuses the name, as it should


@pytest.mark.parametrize("line", ["import briefgen", "from briefgen import __version__", "import briefgen.cli.app"])
def test_nothing_is_loaded_before_it_is_asked_for(line: str) -> None:
    loaded = f"{line}; import sys, briefgen; assert {{*briefgen.__all__}} <= {{*dir(briefgen)}}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    assert "briefgen" in done.stdout.split()
    assert not {"briefgen.pipeline", "briefgen.writers", "jinja2", "pydantic"} & set(done.stdout.split())


def test_types_are_seen_from_outside() -> None:
    assert (ROOT / "briefgen" / "py.typed").is_file()  # by this mark type checkers read a package's own types (PEP 561)


def test_the_example_of_the_package_runs_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(ROOT / "data" / "smallest.yaml", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testmod(briefgen)
    assert failed == 0 and tried >= 5
