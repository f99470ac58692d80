"""out/manifest.json: for each event of a batch its source, what it was built from, its papers and its problems."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen import __version__
from briefgen.errors import Problem
from briefgen.outputs import forget_file, replace_file, seen_from

if TYPE_CHECKING:  # a batch forgets the manifest of the one before
    from briefgen.batch.batch import Result

MANIFEST_FILE = "manifest.json"


def write_manifest(out: Path, results: "Iterable[Result]", part: str = "", files: Sequence[Problem] = ()) -> Path:
    """Write the manifest of a folder of papers and return its path. Raises OutputError.

    `part` is the name of a shard; it becomes part of the file's name. `files` are the problems of files besides their
    events. The order of the results makes no difference.
    """
    entries = sorted((_entry(out, result) for result in results), key=lambda entry: entry["source"])
    path, told = _path(out, part), [problem.as_json() for problem in files]
    write_json(path, {"briefgen": __version__, "events": entries, "files": told})
    return path


def forget_manifest(out: Path, part: str = "") -> None:
    """Delete the manifest before the papers that it tells of are replaced. Raises OutputError."""
    forget_file(_path(out, part))


def write_json(path: Path, manifest: Mapping[str, Any]) -> None:
    """Write a manifest; what is no valid text, as in names of files on Linux, stands escaped. Raises OutputError."""
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(path, f"{text}\n".encode("utf-8", "backslashreplace"))


def _path(out: Path, part: str) -> Path:
    return out / (f"manifest.{part}.json" if part else MANIFEST_FILE)


def _entry(out: Path, result: "Result") -> dict[str, Any]:
    built = result.built
    return {
        "source": seen_from(out, result.event),
        "state": result.state,
        "id": built.event_id if built else None,
        "made_from": built.made_from if built else None,
        "papers": {name: digests._asdict() for name, digests in built.papers.items()} if built else {},
        "problems": [problem.as_json() for problem in result.problems],
    }
