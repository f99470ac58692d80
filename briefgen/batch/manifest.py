"""out/manifest.json: for each event of a batch its source, what it was built from, its papers and its problems."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from briefgen import __version__
from briefgen.batch.batch import Result
from briefgen.errors import Problem
from briefgen.outputs import replace_file, seen_from

MANIFEST_FILE = "manifest.json"


def write_manifest(out: Path, results: Iterable[Result], part: str = "", files: Sequence[Problem] = ()) -> Path:
    """Write the manifest of a folder of papers and return its path. Raises OutputError.

    `part` is the name of a shard; it becomes part of the file's name. `files` are the problems of files besides their
    events. The order of the results makes no difference.
    """
    entries = sorted((_entry(out, result) for result in results), key=lambda entry: entry["source"])
    told = [problem.as_json() for problem in files]
    manifest = {"briefgen": __version__, "events": entries, "files": told}
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    path = out / (f"manifest.{part}.json" if part else MANIFEST_FILE)
    replace_file(path, f"{text}\n".encode("utf-8", "backslashreplace"))
    return path


def _entry(out: Path, result: Result) -> dict[str, Any]:
    built = result.built
    return {
        "source": seen_from(out, result.event),
        "state": result.state,
        "id": built.event_id if built else None,
        "made_from": built.made_from if built else None,
        "papers": {name: digests._asdict() for name, digests in built.papers.items()} if built else {},
        "problems": [problem.as_json() for problem in result.problems],
    }
