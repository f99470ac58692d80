"""A batch makes what changed and nothing else; what fails costs no other event."""

import json
import os
import sqlite3
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.authoring import copy_kind, copy_theme
from briefgen.batch import Batch, Result, find_events, run_batch, write_manifest
from briefgen.batch import batch as batch_module
from briefgen.batch.workers import Lost
from briefgen.errors import DataError, OutputError, Problem
from briefgen.outputs import built as store
from briefgen.outputs import built_store, files
from briefgen.pipeline import Job, Options
from tests.loading.season.books import HEADINGS, PARTY, TALKS, book

Run = Callable[..., dict[str, Result]]


@pytest.fixture
def run(season: Path) -> Run:
    def run(told: list[Problem] | None = None, **options: object) -> dict[str, Result]:
        batch = replace(Batch(find_events([season / "events"]), out=season / "out"), **options)  # type: ignore[arg-type]  # as a test gives them
        results = run_batch(batch, (told if told is not None else []).append)
        return {result.event.stem: result for result in results}

    return run


def states(results: dict[str, Result]) -> dict[str, str]:
    return {name: result.state for name, result in sorted(results.items())}


def built(results: dict[str, Result]) -> list[str]:
    return [name for name, state in states(results).items() if state == "built"]


def test_a_second_run_makes_nothing_and_says_what_stands(run: Run) -> None:
    first, second = run(), run()
    assert set(states(first).values()) == {"built"}
    assert set(states(second).values()) == {"unchanged"}
    assert {name: result.built for name, result in first.items()} == {name: each.built for name, each in second.items()}
    assert set(states(run(force=True)).values()) == {"built"}


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def copy(name: str, workspace: Path) -> None:
    (copy_kind if name == "briefing" else copy_theme)(name, name, workspace)


ALL = [f"e{n}" for n in range(6)]
CHANGES: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "an event": (
        lambda ws: write(ws / "events/e5.yaml", "title: Other\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"),
        ["e5"],
    ),
    "people that several read": (
        lambda ws: write(ws / "people.yaml", "ndoye: {name: Awa Ndoye, office: Prime Minister}\n"),
        ["e0", "e1", "e2"],
    ),
    "a guest list": (lambda ws: write(ws / "guests.csv", "Name,Office\nBo Li,Judge\n"), ["e3"]),
    "the settings": (
        lambda ws: write(ws / "briefgen.yaml", "defaults: {kinds: [briefing], formats: [txt], language: fr}\n"),
        ALL,
    ),
    "a kind that was looked for in vain": (
        lambda ws: copy("briefing", ws),
        ALL,
    ),
    "a theme that was looked for in vain": (
        lambda ws: copy("classic", ws),
        ALL,
    ),
    "a paper that was deleted": (lambda ws: (ws / "out/e4/briefing.en.txt").unlink(), ["e4"]),
    "nothing but a time": (lambda ws: (ws / "events/e1.yaml").touch(), []),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_makes_exactly_what_read_it(change: str, run: Run, season: Path) -> None:
    run()
    change_it, expected = CHANGES[change]
    change_it(season)
    assert built(run()) == expected
    assert built(run()) == []


def test_a_section_is_read_by_all_papers_that_have_it(run: Run, season: Path) -> None:
    copy("briefing", season)
    section = next((season / "templates/kinds/briefing/en").iterdir())
    run()
    write(section, section.read_text("utf-8") + "\nMore.\n")
    assert built(run()) == ALL


def test_an_edited_paper_is_kept_beside_the_new_one(run: Run, season: Path) -> None:
    run()
    paper = season / "out/e2/briefing.en.txt"
    paper.write_text("by hand", "utf-8")
    results = run()
    assert built(results) == ["e2"]
    assert [problem.id for problem in results["e2"].problems] == ["output.edited"]
    assert paper.with_name("briefing.en.edited.txt").read_text("utf-8") == "by hand"


def test_what_a_killed_run_has_left_is_deleted_beside_papers_that_stand(run: Run, season: Path) -> None:
    run()
    left = season / "out/e2" / f".briefgen-{files._HERE}-{2**22 + 1}-0.part"  # of a process that there is not
    left.write_bytes(b"half")
    assert built(run()) == [] and not left.exists()


def test_each_result_has_the_title_of_its_event(run: Run, season: Path) -> None:
    write(season / "events/e1.yaml", "title: 'Talks: trade'\nstart: nonsense\n")
    for results in (run(), run()):
        assert [results[name].title for name in ("e0", "e1")] == ["Evening 0", "Talks: trade"]


def test_other_options_make_all_papers(run: Run) -> None:
    run()
    assert built(run(options=Options(formats=("md",)))) == ALL
    assert built(run(options=Options(formats=("md",)))) == []


def test_an_event_that_fails_costs_no_other_and_is_tried_again(run: Run, season: Path) -> None:
    write(season / "events/e1.yaml", "title: X\nstart: nonsense\n")
    assert states(run()) == {name: "failed" if name == "e1" else "built" for name in ALL}
    again = run()
    assert again["e1"].state == "failed" and again["e1"].problems and built(again) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_now_leads_out_of_the_workspace_is_refused_as_if_all_were_new(run: Run, season: Path) -> None:
    inside, outside = season / "more", season.parent / "outside"
    write(inside / "people.yaml", "bee: {name: Ann Bee, office: Ambassador}")
    write(
        season / "events" / "linked.yaml",
        "title: A\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\npeople: ../more/people.yaml\n",
    )
    assert run()["linked"].state == "built"
    assert run()["linked"].state == "unchanged"
    inside.rename(outside)
    inside.symlink_to(outside)
    assert [problem.id for problem in run()["linked"].problems] == ["file.outside"]


def test_a_manifest_is_forgotten_as_soon_as_it_may_be_wrong(season: Path) -> None:
    batch = Batch(find_events([season / "events"]), out=season / "out")
    write_manifest(season / "out", run_batch(batch, print))
    write(season / "briefgen.yaml", "office: {name: Another Embassy}")
    results = run_batch(batch, print)
    next(results)
    assert not (season / "out" / "manifest.json").exists()
    results.close()  # type: ignore[attr-defined]  # as Ctrl-C does


def test_two_events_with_one_id_are_told_before_anything_is_built(run: Run, season: Path) -> None:
    write(season / "events/twin.yaml", "id: e1\ntitle: X\nstart: 2026-05-17\ntimezone: UTC\n")
    with pytest.raises(DataError) as raised:
        run()
    (problem,) = raised.value.problems
    assert problem.id == "output.same-id" and "e1.yaml" in problem.message
    assert problem.place and problem.place.file.endswith("twin.yaml")
    assert not (season / "out").exists()


def test_a_damaged_store_is_told_and_begun_anew(run: Run, season: Path) -> None:
    run()
    (season / "out/.briefgen-built.db").write_bytes(b"rubbish")
    told: list[Problem] = []
    assert built(run(told)) == ALL
    assert [problem.id for problem in told] == ["output.record-lost"]


def test_a_foreign_store_is_never_believed(run: Run, season: Path) -> None:
    (season / "out").mkdir()
    with sqlite3.connect(season / "out/.briefgen-built.db") as other:
        other.execute("CREATE TABLE built (source TEXT)")
    other.close()
    told: list[Problem] = []
    assert built(run(told)) == ALL and len(told) == 1


def test_a_second_batch_into_the_folder_is_refused_in_words(
    run: Run, season: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_DATABASE", replace(store._DATABASE, wait=0.1))
    with built_store(season / "out"), pytest.raises(OutputError, match="another run of briefgen"):
        run()


@pytest.mark.slow
def test_any_number_of_processes_makes_the_same_papers(run: Run, season: Path) -> None:
    def papers() -> dict[str, bytes]:
        return {str(each): each.read_bytes() for each in sorted((season / "out").glob("e*/*"))}

    options = Options(kinds=("briefing",), formats=("docx", "pdf"))
    run(options=options)
    alone = papers()
    assert built(run(options=options, processes=3, force=True)) == ALL
    assert papers() == alone and len(alone) == 12


def test_a_process_that_dies_twice_is_a_problem_of_its_event(season: Path) -> None:
    lost = Lost(Job(season / "events/e1.yaml"), -9)
    (problem,) = batch_module._lost(lost).problems
    assert problem.id == "briefgen.worker-lost" and "signal 9" in problem.message
    assert problem.place and problem.place.file.endswith("e1.yaml")


def test_what_an_event_was_made_from_does_not_depend_on_what_was_built_before(run: Run, season: Path) -> None:
    one = find_events([season / "events/e3.yaml"])
    alone, beside = run(events=one, force=True)["e3"].built, run(force=True)["e3"].built
    assert alone and beside and alone.made_from == beside.made_from
    write(season / "guests.csv", "Name,Office\nBo Li,Judge\n")
    changed = run()["e3"].built
    assert changed and changed.made_from != alone.made_from


SHEETS: dict[str, list[list[object]]] = {
    "Events": [[*HEADINGS, "Hosts"], [*TALKS, "ann"], [*PARTY, "bob"]],
    "Guests": [["Event id", "Name"], ["talks", "Ada Roy"], ["party", "Bo Li"]],
    "People": [["Id", "Name"], ["ann", "Ann Bee"], ["bob", "Bob Cee"], ["eve", "Eve Dee"]],
}
CELLS: dict[str, tuple[tuple[str, int, int, str], list[str]]] = {
    "a title": (("Events", 1, 1, "Ball"), ["season.xlsx#talks"]),
    "a guest": (("Guests", 2, 1, "Cy Li"), ["season.xlsx#party"]),
    "a person": (("People", 2, 1, "Rob Cee"), ["season.xlsx#party"]),
    "a person whom nobody names": (("People", 3, 1, "Eva Dee"), []),
}


@pytest.mark.parametrize("change", CELLS)
def test_a_cell_makes_exactly_the_events_that_it_is_about(change: str, season: Path) -> None:
    def run() -> list[Result]:
        found = find_events([book(season / "season.xlsx", sheets)])
        return list(run_batch(Batch(found, out=season / "out"), print))

    sheets = deepcopy(SHEETS)
    assert [result.state for result in run()] == ["built", "built"]
    (sheet, row, column, text), expected = CELLS[change]
    sheets[sheet][row][column] = text
    assert [result.event.name for result in run() if result.state == "built"] == expected
    sheets["Events"] = [["Season 2026", "x"], *sheets["Events"][:1], *reversed(sheets["Events"][1:])]
    assert {result.state for result in run()} == {"unchanged"}


def test_a_warning_names_the_right_cell_after_its_row_was_moved(season: Path) -> None:
    def run() -> dict[str, Result]:
        found = find_events([book(season / "season.xlsx", sheets)])
        return {result.event.name: result for result in run_batch(Batch(found, out=season / "out"), print)}

    sheets = deepcopy(SHEETS)
    sheets["Guests"] = [["Event id", "Name", "Reply"], ["talks", "Ada Roy", "maybe"], ["party", "Bo Li", "accepted"]]
    run()
    sheets["Guests"] = [["All guests", "2026"], *sheets["Guests"]]
    again = run()
    assert states(again) == {"season.xlsx#party": "unchanged", "season.xlsx#talks": "built"}
    (problem,) = again["season.xlsx#talks"].problems
    assert problem.place and problem.place.cell == "C3"
    assert set(states(run()).values()) == {"unchanged"}


def test_a_row_is_known_in_the_manifest_and_made_from_what_it_says(season: Path) -> None:
    found = find_events([book(season / "season.xlsx", SHEETS)])
    results = list(run_batch(Batch(found, out=season / "out"), print))
    made_from = {result.built.made_from for result in results if result.built}
    assert len(made_from) == 2
    entries = json.loads(write_manifest(season / "out", results).read_text("utf-8"))["events"]
    assert [entry["source"] for entry in entries] == ["../season.xlsx#party", "../season.xlsx#talks"]


def test_one_id_in_two_inputs_is_told_with_both_places_before_anything_is_built(season: Path) -> None:
    one = book(season / "season.xlsx", {"Events": [HEADINGS, TALKS]})
    two = book(season / "more.xlsx", {"2027": [["More"], HEADINGS, TALKS]})
    with pytest.raises(DataError) as raised:
        list(run_batch(Batch(find_events([one, two]), out=season / "out"), print))
    (problem,) = raised.value.problems
    assert "season.xlsx:Events!A2" in problem.message and problem.place
    assert (problem.place.sheet, problem.place.cell) == ("2027", "A3") and not (season / "out").exists()


def test_the_papers_of_a_row_are_not_overwritten_by_another_source(season: Path) -> None:
    path = book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    list(run_batch(Batch(find_events([path]), out=season / "out"), print))
    write(season / "talks.yaml", "title: X\nstart: 2026-05-17 18:30\ntimezone: UTC\n")
    (result,) = run_batch(Batch((season / "talks.yaml",), out=season / "out"), print)
    assert [problem.id for problem in result.problems] == ["output.same-id"] and "#talks" in result.problems[0].message
    book(path, {"Events": [HEADINGS, PARTY]})
    (result,) = run_batch(Batch((season / "talks.yaml",), out=season / "out"), print)
    assert result.state == "built"


@pytest.mark.slow
def test_rows_are_made_by_other_processes_too(season: Path) -> None:
    found = find_events([book(season / "season.xlsx", SHEETS)])
    results = list(run_batch(Batch(found, out=season / "out", processes=2), print))
    assert [result.state for result in results] == ["built", "built"]
