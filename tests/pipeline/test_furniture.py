"""What stands around the text of a paper, and the time that its file carries."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.document import Furniture, PlainText
from briefgen.loading import LoadedEvent, load_event
from briefgen.pipeline import Options
from tests.papers import paper_of
from tests.pipeline.conftest import EVENT

DATA = Path(__file__).parents[1] / "loading" / "data"
OFFICE = (
    "office: {name: Embassy of Norland, address: [Harbour Road 1, Port Laurent], phone: +999 1, email: a@b.example}"
)


def test_the_time_in_a_files_properties_comes_from_the_command_or_the_data() -> None:
    loaded = load_event(DATA / "full" / "event.yaml")
    asked, built = datetime(2026, 5, 1, 9), datetime(2027, 1, 1, tzinfo=UTC)

    def modified(event: LoadedEvent = loaded, **options: Any) -> datetime:
        return paper_of(event, options=Options(**options)).document.modified

    assert modified().isoformat() == "2026-05-16T17:45:00+07:00"  # the last clearance
    assert modified(as_of=asked).isoformat() == "2026-05-01T09:00:00+07:00"
    assert modified(as_of=asked, built_at=built) == built
    assert modified(load_event(DATA / "smallest.yaml")).isoformat() == "2026-05-17T18:30:00+07:00"


def around(tmp_path: Path, event: str, kind: str = "briefing", language: str = "en") -> Furniture:
    (tmp_path / "briefgen.yaml").write_text(f"{OFFICE}\nmarkings: {{internal: RESTRICTED}}\n", "utf-8")
    (tmp_path / "event.yaml").write_text(f"{EVENT}{event}\n", "utf-8")
    return paper_of(load_event(tmp_path / "event.yaml"), kind, language=language).document.furniture


def said(line: PlainText) -> str:
    return "".join(text.text for text in line)


def test_each_line_is_made_of_what_there_is(tmp_path: Path) -> None:
    found = around(tmp_path, "receiving_state: Meridia\nvenue: {name: Hall, city: Port Sun}")
    assert found.letterhead
    assert said(found.letterhead.name) == "Embassy of Norland" and said(found.letterhead.place) == "in Meridia"
    assert [*map(said, found.letterhead.lines)] == ["Harbour Road 1, Port Laurent", "+999 1 · a@b.example"]
    assert said(found.running_head) == "Briefing note · Reception"
    assert said(found.foot) == "Embassy of Norland, Port Sun"
    assert (said(found.marking), said(found.draft)) == ("RESTRICTED", "DRAFT")


def test_each_value_knows_its_field_and_the_words_between_have_none(tmp_path: Path) -> None:
    found = around(tmp_path, "receiving_state: Meridia\nvenue: {name: Hall, city: Port Sun}")
    assert [(text.text, text.origin) for text in found.foot] == [
        ("Embassy of Norland", "office.name"), (", ", None), ("Port Sun", "venue.city")
    ]  # fmt: skip
    assert [text.origin for text in found.marking] == ["markings.internal"]


def test_a_state_that_the_office_s_name_holds_is_not_said_again(tmp_path: Path) -> None:
    found = around(tmp_path, "receiving_state: Norland")
    assert found.letterhead and found.letterhead.place == ()
    assert said(found.foot) == "Embassy of Norland"


@pytest.mark.parametrize("word", ["word ", "x"])
def test_a_title_too_long_for_every_page_is_shortened_there(word: str, tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text(EVENT.replace("Reception", (word * 400)[:400].strip()), "utf-8")
    head = said(paper_of(load_event(tmp_path / "event.yaml")).document.furniture.running_head)
    assert head.endswith(" …") and 80 < len(head) <= 160
    assert word == "x" or head.endswith("word …")


def test_a_title_on_two_lines_has_one_line_on_every_page(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text(EVENT.replace("Reception", '"A\\nB"'), "utf-8")
    assert said(paper_of(load_event(tmp_path / "event.yaml")).document.furniture.running_head) == "Briefing note · A B"


@pytest.mark.parametrize(("language", "words"), [("en", "INTERNAL"), ("fr", "USAGE INTERNE")])
def test_background_stands_under_its_marking_even_where_pages_bear_none(
    language: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / "briefgen.yaml").write_text(f'{OFFICE}\nmarkings: {{internal: ""}}\n', "utf-8")
    (tmp_path / "event.yaml").write_text(f"{EVENT}background: [{{text: Talks are held}}]\n", "utf-8")
    paper = paper_of(load_event(tmp_path / "event.yaml"), language=language)
    assert not paper.document.furniture.marking
    assert f"{{.marking}}\n⟦{words}⟧\n\n- ⟦Talks are held⟧" in paper.markdown.readable()
