"""Whatever an audience may read, and that names what it may not, is told at its place."""

from pathlib import Path

from openpyxl import load_workbook

from briefgen.events import Level
from briefgen.loading import load_event
from briefgen.release import clear, texts_of, withheld_references

EVENT = """
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
people:
  solheim: {name: Ingrid Solheim, release: internal}
  okoro: {name: Daniel Okoro}
speeches:
  - speaker: okoro
    points:
      - {text: Withheld, release: internal}
      - Trade reached {fact:trade}
  - speaker: solheim
    points: [Words]
background:
  - {text: "About {fact:open}", release: public}
  - {text: "About {fact:trade}"}
facts:
  trade: {statement: Trade, value: 3}
  open: {statement: Open, value: 4, release: public}
"""
FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"


def test_a_text_that_names_a_withheld_fact_or_person_is_found_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    file.write_text(EVENT.lstrip())
    loaded = load_event(file)
    references = list(withheld_references(loaded.event, Level.PUBLIC))
    found = {(each.field, each.withheld): loaded.places[each.field].line for each in references}
    assert found == {
        ("speeches.0.points.1.text", "facts.trade"): 11,
        ("speeches.1.speaker", "people.solheim"): 12,
    }
    assert list(withheld_references(loaded.event, Level.INTERNAL)) == []


def test_the_place_counts_what_the_audience_does_not_see(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    hidden = "  - {speaker: okoro, release: internal, points: [Before]}\n"
    file.write_text(EVENT.lstrip().replace("speeches:\n", f"speeches:\n{hidden}"))
    event = load_event(file).event
    found = {(each.field, each.withheld) for each in withheld_references(event, Level.PUBLIC)}
    assert found == {("speeches.1.points.1.text", "facts.trade"), ("speeches.2.speaker", "people.solheim")}


def test_every_text_leads_to_its_line_or_cell_whatever_was_withheld_before_it() -> None:
    loaded = load_event(FULL)
    workbook = load_workbook(FULL.parent / "guests.xlsx")
    lines: dict[str, list[str]] = {}
    counted = 0
    for audience in Level:
        for text in texts_of(clear(loaded.event, audience)):
            place = loaded.places[text.field]
            if place.sheet and place.cell:
                assert str(workbook[place.sheet][place.cell].value).strip() == text, text.field
            else:
                assert place.line is not None and place.column is not None
                here = lines.setdefault(place.file, Path(place.file).read_text("utf-8").splitlines())
                around = "\n".join([here[place.line - 1][place.column - 1 :], *here[place.line : place.line + 1]])
                assert text.split()[0] in around, (text.field, around)
            counted += 1
    assert counted > 500
