"""Every mistake in a file or an option gets one clear error, at its place, with a hint; and leaves nothing behind."""

from pathlib import Path

import pytest

from briefgen.pipeline import Job, Options, build
from tests.cli.command import run
from tests.cli.mistakes import CASES, START, Bad


def write(case: Bad, folder: Path) -> str | None:
    """Write the files of a case without the mark; return where the mark was."""
    marked = case.at
    for name, content in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str) and "▶" in content:
            before, _, after = content.partition("▶")
            marked = f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
            content = before + after
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return marked


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_once_where_it_is_and_leaves_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = CASES[name]
    monkeypatch.chdir(tmp_path)
    place = write(case, tmp_path)
    asked_for = Path(case.asked or next(iter(case.files)))
    before = everything(tmp_path)
    outcome = build(Job(asked_for, Options(**case.options), Path("out")))
    assert not outcome.made
    assert outcome.written == ()
    (error,) = outcome.problems
    assert (error.severity, error.id) == ("error", case.id)
    assert (str(error.place) if error.place else None) == place
    assert error.hint and case.hint in error.hint
    looked = build(Job(asked_for, Options(**case.options), Path("out"), publish=False))
    assert (looked.made, looked.problems) == (False, outcome.problems)
    assert everything(tmp_path) == before
    assert not (tmp_path / "out").exists()


def test_mistakes_are_told_all_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "titel: T\nstart: 2026-02-30 18:30\ntimezone: Asia/Bangkock\nhosts: [nobody]\nguests: guests.csv\n"
    Path("event.yaml").write_text(text, encoding="utf-8")
    Path("guests.csv").write_text("Surname,Reply\nA,maybe\n", encoding="utf-8")
    found = build(Job(Path("event.yaml"))).problems
    places = {str(problem.place) for problem in found}
    assert places == {
        "event.yaml:1:1", "event.yaml:2:8", "event.yaml:3:11", "event.yaml:4:9", "guests.csv:2:3"
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["file: not there", "yaml: bomb", "beside: a locked workbook", "template: endless loop"]
)
def test_the_command_says_the_same_without_a_traceback(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    place = write(case, tmp_path)
    kinds = [word for kind in case.options.get("kinds", ()) for word in ("-k", kind)]
    done = run("generate", "event.yaml", *kinds, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"error[{case.id}]: ")
    assert f"\n  --> {place}\nhint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_a_file_holds_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = START.replace("Asia/Bangkok", '"\\e[31mAsia\\e]0;title\\a"')
    (tmp_path / "event.yaml").write_text(text, encoding="utf-8")
    told = run("generate", "event.yaml", cwd=tmp_path).stderr
    assert "U+001B" in told
    assert "\x1b" not in told and "\a" not in told
