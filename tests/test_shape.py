"""The house keeps its shape: what stands where, how it is named, and what no file may hold."""

import ast
import io
import re
import shutil
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOP = {"pyproject.toml", "requirements.lock", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"}
TOP |= {"briefgen", "templates", "data", "docs", "tests", "out"}
JUNK = {"utils", "helpers", "common", "shared", "misc", "base", "manager", "processor"}
LONGEST = 300

# Tests of more than one module, and what they are about; every other test is named after a module.
OVER_THE_HOUSE = {
    "tests/test_every_character.py": "all characters of Unicode in every look",
    "tests/test_package.py": "what the package gives to other programs",
    "tests/test_patterns.py": "every regular expression",
    "tests/pipeline/test_costs.py": "what hostile input costs",
    "tests/test_changelog.py": "CHANGELOG.md",
    "tests/test_contributing.py": "CONTRIBUTING.md",
    "tests/test_golden.py": "every stage of every sample",
    "tests/test_fences.py": "which rooms may import which library",
    "tests/test_sample.py": "tests/sample.py, the sample paper of all writers",
    "tests/test_inert.py": "hostile values in every field",
    "tests/test_mutations.py": "files damaged at random",
    "tests/writers/pdf/test_signing.py": "a field that is signed afterwards",
    "tests/test_conformance.py": "the profiles of every paper",
    "tests/test_lock.py": "requirements.lock",
    "tests/test_readme.py": "what the README says",
    "tests/test_shape.py": "this file",
    "tests/test_wheel.py": "the package as people install it",
    "tests/cli/test_bad_input.py": "mistakes in every kind of file",
    "tests/batch/test_faults.py": "batches on a disk that refuses changes",
    "tests/batch/test_same_trees.py": "what the bytes of a batch do not depend on",
    "tests/batch/test_hostile_folders.py": "files and names that are out to stop a batch",
    "tests/batch/test_killing.py": "batches that are killed at any moment",
    "tests/cli/test_commands.py": "the commands as people type them",
    "tests/cli/test_interruption.py": "runs that end before their time",
    "tests/pipeline/test_what_was_read.py": "every file that a paper is made from",
    "tests/pipeline/test_same_words.py": "the same words in every format",
    "tests/samples/test_norland.py": "data/norland/",
    "tests/samples/test_samples.py": "data/",
}

WRONG_PLACES = re.compile(r"(?<![\w.~-])/(?:home|work|tmp)\b(?!\.)|\b[A-Z]:[\\/]+Users\b", re.IGNORECASE)
REGISTRIES = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|anaconda\.org|npmjs\.(?:com|org)|crates\.io|golang\.org)\b")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
EXCEPTION = re.compile(
    r"#\s*(?:noqa|type:\s*ignore)(?::\s*|\[)?(?P<codes>[A-Za-z0-9, -]*?)\]?\s*(?:(?:#|- )(?P<reason>.+))?$"
)


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository, relative to its top, new ones too; of an unpacked archive, every file in it."""
    if not (ROOT / ".git").exists():
        inside = (each.relative_to(ROOT) for each in ROOT.rglob("*") if each.is_file())
        found = [each for each in inside if not any(_left_by_tools(part) for part in each.parts)]
    else:
        git = shutil.which("git")
        assert git, "git is needed to tell the repository's files from others: install it"
        listing = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout.split("\0")
        found = [Path(name) for name in names if name and (ROOT / name).is_file()]
    assert len(found) > 200, "too few files: the guards of this test would look at nothing"
    return tuple(sorted(found))


def _left_by_tools(part: str) -> bool:
    return part in {"__pycache__", "build", "dist", "PKG-INFO"} or part.startswith(".") or part.endswith(".egg-info")


def modules(top: str) -> list[Path]:
    found = [each for each in files() if each.parts[0] == top and each.suffix == ".py"]
    assert len(found) > 20
    return found


def texts() -> Iterator[tuple[Path, str]]:
    for path in files():
        data = (ROOT / path).read_bytes()
        if b"\0" not in data:
            yield path, data.decode("utf-8", errors="replace")


def comments(path: Path, text: str) -> Iterator[tuple[int, str]]:
    """The comments of a file with their lines; of other texts than Python every line that holds a #."""
    if path.suffix == ".py":
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string
    else:
        yield from ((number, line) for number, line in enumerate(text.splitlines(), 1) if "#" in line)


def rooms() -> list[str]:
    """The rooms, and each writer, as folders beneath the package."""
    tops = {each.relative_to("briefgen").parts[0].removesuffix(".py") for each in modules("briefgen")}
    writers = {
        f"writers/{each.parts[2]}"
        for each in modules("briefgen")
        if each.parts[1] == "writers" and len(each.parts) == 4
    }
    assert len(tops) > 10 and len(writers) >= 4
    return sorted((tops | writers) - {"__init__", "__main__"})


def test_only_what_belongs_there_stands_at_the_top() -> None:
    tops = {each.parts[0] for each in files()}
    assert tops >= TOP - {"out"}
    assert not [each for each in tops - TOP if not each.startswith(".")]


def test_out_holds_only_its_note() -> None:
    assert [each.as_posix() for each in files() if each.parts[0] == "out"] == ["out/README.md"]


def test_every_test_is_named_after_a_module_or_told_apart_above() -> None:
    tests = [each for each in modules("tests") if each.name.startswith("test_")]
    strays = []
    for path in tests:
        about = Path("briefgen", *path.parts[1:-1], path.stem.removeprefix("test_"))
        if path.as_posix() not in OVER_THE_HOUSE and not ((ROOT / about).is_dir() or (ROOT / f"{about}.py").is_file()):
            strays.append(path.as_posix())
    assert not strays, strays
    gone = [name for name in OVER_THE_HOUSE if not (ROOT / name).is_file()]
    assert not gone, gone


def _passes_on(path: Path) -> bool:
    """Whether a module only passes on the names of others."""
    body = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    rest = [each for each in body if not isinstance(each, ast.Import | ast.ImportFrom | ast.Expr)]
    return all(isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "__all__" for each in rest)


def test_every_module_has_a_test_of_its_name() -> None:
    """A package's `__init__` that only passes names on needs none; another's is named after the package."""
    missing = []
    for path in modules("briefgen"):
        inside = path.relative_to("briefgen")
        if inside.name == "__init__.py":
            test = Path("tests", inside.parent.parent, f"test_{inside.parent.name or 'package'}.py")
        else:
            test = Path("tests", inside.parent, f"test_{inside.name}")
        if not (ROOT / test).is_file() and not (inside.name == "__init__.py" and _passes_on(path)):
            missing.append(test.as_posix())
    assert not missing, missing


def test_every_room_and_every_writer_has_tests() -> None:
    tests = [each.relative_to("tests").as_posix() for each in modules("tests") if each.name.startswith("test_")]
    bare = [room for room in rooms() if not any(each.startswith((f"{room}/", f"test_{room}.py")) for each in tests)]
    assert not bare, bare


def test_every_module_opens_with_a_sentence_of_purpose() -> None:
    silent = []
    for path in modules("briefgen"):
        told = ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""
        if not told.split("\n\n")[0].endswith("."):
            silent.append(path.as_posix())
    assert not silent, silent


def test_no_module_holds_two_things() -> None:
    lengths = {each.as_posix(): (ROOT / each).read_bytes().count(b"\n") for each in modules("briefgen")}
    found = {name: lines for name, lines in lengths.items() if lines > LONGEST}
    assert not found, found


def test_no_room_is_without_a_purpose() -> None:
    paths = modules("briefgen") + modules("tests")
    found = [each.as_posix() for each in paths if JUNK & {part.removesuffix(".py") for part in each.parts}]
    assert not found, found


def _jobs(room: str, prefix: str) -> dict[str, set[str]]:
    """What the modules of a room do: of each, what its functions with the prefix are about."""
    jobs: dict[str, set[str]] = {}
    for path in modules("briefgen"):
        if path.parent == Path("briefgen", room):
            tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
            names = [each.name for each in tree.body if isinstance(each, ast.FunctionDef)]
            if done := {name.removeprefix(prefix) for name in names if name.startswith(prefix)}:
                jobs[path.stem] = done
    assert jobs
    return jobs


def _classes(path: str) -> set[str]:
    tree = ast.parse((ROOT / "briefgen" / path).read_text(encoding="utf-8"))
    return {each.name for each in tree.body if isinstance(each, ast.ClassDef) and not each.name.startswith("_")}


def test_who_knows_the_word_writer_knows_the_layout_and_the_pdf_writer() -> None:
    """What is one job has one name on both sides, file and function: `write_table` and `lay_table` in tables.py."""
    word, laid, pdf = _jobs("writers/docx", "write_"), _jobs("layout", "lay_"), _jobs("writers/pdf", "write_")
    assert not laid.keys() & pdf.keys()
    assert (word.pop("writer"), pdf.pop("writer")) == ({"docx"}, {"pdf"})
    assert word == laid | pdf
    assert _classes("writers/docx/styles.py") <= _classes("layout/styles.py")


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = [
        f"{path}: {hit[0]}"
        for path, text in texts()
        for hit in (*WRONG_PLACES.finditer(text), *REGISTRIES.finditer(text))
    ]
    assert not found, found


def test_nothing_is_left_for_later_in_a_comment() -> None:
    found = [
        f"{path}:{line}: {comment}"
        for path, text in texts()
        for line, comment in comments(path, text)
        if UNFINISHED.search(comment)
    ]
    assert not found, found


def test_every_exception_from_a_rule_gives_its_reason() -> None:
    """Where a file makes the same exception again, the first gives the reason for all."""
    bare, seen = [], 0
    for path in modules("briefgen") + modules("tests"):
        given: set[str] = set()
        for line, comment in comments(path, (ROOT / path).read_text(encoding="utf-8")):
            if not (found := EXCEPTION.search(comment)):
                continue
            seen += 1
            codes = set(re.split(r"[,\s]+", found["codes"].strip()))
            if found["reason"]:
                given |= codes
            elif not codes <= given:
                bare.append(f"{path}:{line}: {comment}")
    assert seen > 5
    assert not bare, bare


# Who may ask the system about files: the door for reading, the writer of files, and what reads only what came along.
DOORS = {"reading/disk.py", "reading/record.py", "workspace/", "names.py", "outputs/"}
DOORS |= {"authoring/starter.py", "loading/zones.py", "loading/zone_hints.py"}  # they read files of packages alone
DOORS |= {"batch/cluster/scratch.py"}  # the folder of a worker of a cluster, which is nobody else's
DOORS |= {
    "sources/pictures.py",
    "writers/pdf/pictures.py",
    "sources/workbook/workbook.py",
    "sources/workbook/package.py",
    "cli/streams.py",
}  # they open bytes in memory, and nothing (os.devnull)
DISK = {
    "is_file", "is_dir", "exists", "lexists", "samefile", "stat", "lstat", "iterdir", "glob", "rglob", "scandir",
    "listdir", "walk", "read_bytes", "read_text", "write_bytes", "write_text", "open", "unlink", "rename", "mkdir",
    "rmdir", "touch", "chmod", "resolve", "from_file_path",
}  # fmt: skip


def test_the_disk_is_asked_through_few_doors() -> None:
    found, seen = [], 0
    for path in modules("briefgen"):
        module = path.relative_to("briefgen").as_posix()
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in DISK:
                seen += 1
                if not any(module == door or (door.endswith("/") and module.startswith(door)) for door in DOORS):
                    found.append(f"{path}:{node.lineno}: {node.func.attr}")
    assert seen > 20
    assert not found, found
