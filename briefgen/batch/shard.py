"""Parts of a batch, for several computers without a scheduler: the events of each, and one manifest of all."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefgen.batch.manifest import MANIFEST_FILE, write_json
from briefgen.errors import DataError, OutputError, Place, Problem
from briefgen.loading import Source, address_of, read_head
from briefgen.reading import matching, read_bytes, shown
from briefgen.rules.outputs import OUTPUT_SHARD

_WRITTEN = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")
_LARGEST = 4_000_000_000  # bytes of a manifest: two million events
_MANIFEST = re.compile(r"manifest\.(\d+)-of-(\d+)\.json")


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`th of `count` parts, from 1."""

    number: int
    count: int

    @property
    def name(self) -> str:
        """What its files have in their names: "3-of-8"."""
        return f"{self.number}-of-{self.count}"


def parse_shard(text: str) -> Shard:
    """The shard that "3/8" stands for. Raises ValueError for anything else."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found or int(found[1]) > int(found[2]):
        raise ValueError(text)
    return Shard(int(found[1]), int(found[2]))


def events_in(shard: Shard, events: Iterable[Source]) -> tuple[Source, ...]:
    """The events of a part.

    The event's id decides, and nothing else: parts have no event in common, together have all of them, and an event
    stays in its part when others are added.
    """
    return tuple(event for event in events if _part_of(event, shard.count) == shard.number)


def _part_of(event: Source, count: int) -> int:
    head = read_head(event)
    name = head.event_id if head else address_of(event).name
    return int.from_bytes(sha256(name.encode("utf-8", "surrogateescape")).digest()[:8], "big") % count + 1


def merge_manifests(out: Path) -> Path:
    """Write one manifest from those of all parts, and return its path.

    Raises OutputError where a part is missing, where parts of batches cut differently are mixed, or where a manifest
    is damaged.
    """
    found = {path: match for path in matching(out, "manifest.*.json") if (match := _MANIFEST.fullmatch(path.name))}
    counts = {int(match[2]) for match in found.values()}
    if len(counts) != 1:
        message = "there are manifests of batches cut into different numbers of parts" if counts else "there are none"
        raise _problem(out, message, "delete those of the older batch" if counts else "make the parts with --shard")
    (count,) = counts
    missing = sorted(set(range(1, count + 1)) - {int(match[1]) for match in found.values()})
    if missing:
        parts = ", ".join(f"{number}/{count}" for number in missing)
        raise _problem(out, f"the manifest of part {parts} is missing", f"run it: briefgen batch … --shard {parts}")
    manifests = {path: _read(path) for path in sorted(found, key=lambda each: int(found[each][1]))}
    versions = {manifest["briefgen"] for manifest in manifests.values()}
    if len(versions) > 1:
        message = f"the parts were made by different versions of briefgen: {', '.join(sorted(versions))}"
        raise _problem(out, message, "run the older parts again, with the same version everywhere")
    events = [event for manifest in manifests.values() for event in manifest["events"]]
    files: list[Any] = []
    for manifest in manifests.values():  # each part has looked through all files
        files += [problem for problem in manifest.get("files", []) if problem not in files]
    path = out / MANIFEST_FILE
    events.sort(key=lambda event: str(event["source"]))
    write_json(path, {"briefgen": versions.pop(), "events": events, "files": files})
    return path


def _read(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(read_bytes(path, _LARGEST))
    except (DataError, ValueError):
        manifest = None
    if not _is_manifest(manifest):
        raise _problem(path, "the manifest is damaged", "run its part again")
    return dict(manifest)


def _is_manifest(found: Any) -> bool:
    return (
        isinstance(found, dict)
        and isinstance(found.get("briefgen"), str)
        and isinstance(found.get("events"), list)
        and all(isinstance(event, dict) and "source" in event for event in found["events"])
    )


def _problem(place: Path, message: str, hint: str) -> OutputError:
    return OutputError(Problem(OUTPUT_SHARD, message, Place(shown(place)), hint))
