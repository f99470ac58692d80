"""A glance at a data file says the same as reading it whole: whether it holds an event, and of which id."""

from pathlib import Path

import pytest

from briefgen.loading import Head, read_head
from briefgen.loading.heads import _glance, _read

ROOT = Path(__file__).resolve().parents[2]
START = "title: T\nstart: 2026-05-17 18:30\n"


def test_the_id_of_a_file_that_cannot_be_read_is_not_known(tmp_path: Path) -> None:
    assert read_head(tmp_path / "gone.yaml") is None


def test_an_event_has_a_title_and_a_start_and_the_id_that_it_gives_or_that_its_name_makes(tmp_path: Path) -> None:
    (tmp_path / "National Day.yaml").write_text(START, "utf-8")
    (tmp_path / "people.yaml").write_text("ndoye:\n  name: Mariama Ndoye\n", "utf-8")
    (tmp_path / "talks.json").write_text('{"id": "talks-26", "title": "T", "start": "2026-05-17"}', "utf-8")
    assert read_head(tmp_path / "National Day.yaml") == Head(True, "national-day", "T")
    assert read_head(tmp_path / "people.yaml") == Head(False, "people")
    assert read_head(tmp_path / "talks.json") == Head(True, "talks-26", "T")


@pytest.mark.parametrize("text", [
    START, f"# note\n{START}id: a-b\n", f"id: 'a b'\n{START}", f"id: A # x\n{START}", '{title: T, start: 2026-05-17}',
    f"{START}guests:\n- name: Ada\n-\n  name: B\n", f"{START}note: |\n  id: other\n  start: 3\n", f"---\n{START}",
    f'"id": x\n{START}', f"id:\n{START}", f"id: &a x\n{START}", "- title: T\n", "title: T\nstart : 2026-05-17\n",
    *(f"title: {title}\nstart: 2026-05-17\n" for title in (
        "'A: b'", '"A \\u0042"', "'it''s'", '"A" # x', "National Day # 2", "A\n  b c", ">\n  A\n  b", "|\n  A\n  b",
        "null", "2026", "true", "Reception\n\n  for all", "''", "\u0421\u043e\u0432\u0435\u0442", "[A]", "A:b",
    )),
    f"{START}? id\n: x\n", f"{START}a: 'b\n  id: c'\n", f"{START}id: |\n  x\n", "title:\nstart:\n",
])  # fmt: skip
def test_a_glance_says_what_reading_says(text: str, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(text, "utf-8")
    assert _glance(file) in (None, _read(file))


def test_a_glance_is_enough_for_ordinary_events(tmp_path: Path) -> None:
    quoted = tmp_path / "quoted.yaml"
    quoted.write_text('title: "Talks: trade"\nstart: 2026-05-17\n', "utf-8")
    assert _glance(quoted) == Head(True, "quoted", "Talks: trade")
    events = [ROOT / "data" / "norland" / "event.yaml", ROOT / "data" / "smallest.yaml"]
    assert [_glance(event) for event in events] == [_read(event) for event in events]
