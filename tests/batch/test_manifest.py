"""The manifest says of each event what became of it, and is the same whatever the order in which they were done."""

import json
from pathlib import Path

from briefgen.batch import Result, write_manifest
from briefgen.errors import Place, Problem
from briefgen.outputs import Built, Digests
from briefgen.rules.outputs import OUTPUT_UNWRITABLE

FULL = Problem(OUTPUT_UNWRITABLE, "the disk is full", Place("out", 1, 2), "free some space")


def test_an_entry_says_what_an_event_was_built_from_and_into(tmp_path: Path) -> None:
    results = [
        Result(tmp_path / "b.yaml", "failed", None, (FULL,)),
        Result(
            tmp_path / "a.yaml",
            "built",
            Built("a-1", "digest", {"briefing.en.docx": Digests("sha", "inflated")}, ()),
            (),
        ),
    ]
    path = write_manifest(tmp_path / "out", results)
    text = path.read_text("utf-8")
    first, second = json.loads(text)["events"]
    assert first == {
        "source": "../a.yaml", "state": "built", "id": "a-1", "made_from": "digest",
        "papers": {"briefing.en.docx": {"file": "sha", "content": "inflated"}}, "problems": [],
    }  # fmt: skip
    assert (second["state"], second["id"], second["papers"]) == ("failed", None, {})
    assert second["problems"] == [FULL.as_json()]
    assert write_manifest(tmp_path / "out", reversed(results)).read_text("utf-8") == text
