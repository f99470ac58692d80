"""Parts of a batch have no event in common, together have all of them, and stay as they are when events are added."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.batch import Batch, events_in, find_events, merge_manifests, parse_shard, run_batch, write_manifest
from briefgen.batch.manifest import write_json
from briefgen.batch.shard import Shard
from briefgen.errors import OutputError
from tests.batch.report.results import ROW


def test_parts_are_disjoint_complete_and_stable(season: Path) -> None:
    events = find_events([season / "events"])
    parts = [events_in(Shard(number, 3), events) for number in (1, 2, 3)]
    assert sorted(str(event) for part in parts for event in part) == sorted(map(str, events))
    added = season / "events" / "aa.yaml"
    added.write_text((season / "events/e0.yaml").read_text("utf-8"), "utf-8")
    more = find_events([season / "events"])
    for number, part in enumerate(parts, 1):
        assert [event for event in events_in(Shard(number, 3), more) if event != added] == list(part)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_a_part_is_written_as_its_number_and_their_count(number: int, count: int) -> None:
    if number <= count:
        assert parse_shard(f"{number}/{count}") == Shard(number, count)
    else:
        with pytest.raises(ValueError, match="/"):
            parse_shard(f"{number}/{count}")


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/3/5", "-1/3", "", "1/0"])
def test_what_is_no_part(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_shard(text)


def run_part(season: Path, number: int) -> None:
    part = Shard(number, 2)
    batch = Batch(events_in(part, find_events([season / "events"])), out=season / "out", part=part.name)
    write_manifest(season / "out", list(run_batch(batch, print)), part.name, [ROW])


def test_the_manifests_of_all_parts_make_that_of_the_whole(season: Path) -> None:
    whole = list(run_batch(Batch(find_events([season / "events"]), out=season / "out"), print))
    write_manifest(season / "out", whole, files=[ROW])
    expected = (season / "out/manifest.json").read_text("utf-8")
    (season / "out/manifest.json").unlink()
    run_part(season, 1)
    with pytest.raises(OutputError, match="the manifest of part 2/2 is missing"):
        merge_manifests(season / "out")
    run_part(season, 2)
    assert merge_manifests(season / "out").read_text("utf-8") == expected
    assert len(json.loads(expected)["events"]) == 6
    assert json.loads(expected)["files"] == [ROW.as_json()]


def test_parts_of_other_batches_and_damaged_ones_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there are none"):
        merge_manifests(tmp_path)
    for name in ("1-of-1", "2-of-3"):
        (tmp_path / f"manifest.{name}.json").write_text('{"briefgen": "0", "events": []}', "utf-8")
    with pytest.raises(OutputError, match="different numbers of parts"):
        merge_manifests(tmp_path)
    (tmp_path / "manifest.2-of-3.json").unlink()
    assert merge_manifests(tmp_path).exists()
    for damaged in (
        "[1",
        "[]",
        '{"briefgen": 1, "events": []}',
        '{"briefgen": "0", "events": [1]}',
        '{"briefgen": "0"}',
    ):
        (tmp_path / "manifest.1-of-1.json").write_text(damaged, "utf-8")
        with pytest.raises(OutputError, match="the manifest is damaged") as raised:
            merge_manifests(tmp_path)
        assert raised.value.problems[0].id == "output.shard"


def test_parts_made_by_several_versions_are_told(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"manifest.{number}-of-2.json").write_text(f'{{"briefgen": "0.{number}", "events": []}}', "utf-8")
    with pytest.raises(OutputError, match=r"different versions of briefgen: 0\.1, 0\.2"):
        merge_manifests(tmp_path)


def test_names_of_files_that_are_no_text_are_merged(tmp_path: Path) -> None:
    event = {"source": "caf\udce9.yaml"}
    write_json(tmp_path / "manifest.1-of-1.json", {"briefgen": "0", "events": [event]})
    assert json.loads(merge_manifests(tmp_path).read_text("utf-8"))["events"] == [event]
