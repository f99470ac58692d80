"""A save builds what read the file, however the editor saves; a broken save is told and the next one is built."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen import watch as watch_module
from briefgen.batch import Result, run_batch
from briefgen.pipeline import Options
from briefgen.watch import Ended, Gone, watch
from tests.loading.season.books import HEADINGS, PARTY, TALKS, Rows, book

pytestmark = pytest.mark.slow  # each waits for the system to report changes

EVENT = "title: {title}\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
Watched = Callable[[Callable[[], None]], Ended]


@pytest.fixture
def season(tmp_path: Path) -> Path:
    (tmp_path / "ws" / "events").mkdir(parents=True)
    (tmp_path / "ws" / "briefgen.yaml").write_text("defaults: {kinds: [briefing], formats: [txt]}\n", "utf-8")
    for name in "ab":
        (tmp_path / "ws" / "events" / f"{name}.yaml").write_text(EVENT.format(title=name), "utf-8")
    return tmp_path / "ws"


@pytest.fixture
def watched(season: Path) -> Iterator[Watched]:
    """What is built after a change; the first build is over by then."""
    endings = watch([season / "events"], Options(), season / "out")
    assert names(next(endings)) == ["a", "b"]

    def after(change: Callable[[], None]) -> Ended:
        timer = threading.Timer(0.3, change)
        timer.start()
        ended = next(endings)
        timer.join()
        return ended

    yield after
    endings.close()  # type: ignore[attr-defined]  # it is a generator


def names(ended: Ended) -> list[str]:
    assert isinstance(ended, list), ended
    return sorted(each.event.stem for each in ended)


def results(ended: Ended) -> list[Result]:
    return ended if isinstance(ended, list) else []


def paper(season: Path, name: str) -> str:
    return (season / "out" / name / "briefing.en.txt").read_text("utf-8")


def in_place(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def renamed(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.swp1")
    part.write_text(text, "utf-8")
    part.replace(path)


def backed_up(path: Path, text: str) -> None:
    path.replace(path.with_name(f"{path.name}~"))
    path.write_text(text, "utf-8")


def emptied_and_filled(path: Path, text: str) -> None:
    path.write_bytes(b"")
    time.sleep(0.5)  # longer than a save lasts: the empty file is built, too
    path.write_text(text, "utf-8")


def deleted_and_created(path: Path, text: str) -> None:
    path.unlink()
    time.sleep(0.5)
    path.write_text(text, "utf-8")


def half_and_whole(path: Path, text: str) -> None:
    path.write_text(text[: text.index("start") + 3], "utf-8")
    time.sleep(0.5)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize("save", [in_place, renamed, backed_up])
def test_a_save_builds_that_event_alone(save: Callable[[Path, str], None], watched: Watched, season: Path) -> None:
    assert names(watched(lambda: save(season / "events/a.yaml", EVENT.format(title="Saved")))) == ["a"]
    assert "SAVED" in paper(season, "a").upper()


@pytest.mark.parametrize("save", [emptied_and_filled, deleted_and_created, half_and_whole])
def test_a_save_in_two_steps_ends_with_the_second(
    save: Callable[[Path, str], None], watched: Watched, season: Path
) -> None:
    def again() -> None:
        save(season / "events/a.yaml", EVENT.format(title="Saved"))
        (season / "events/b.yaml").write_text(EVENT.format(title="End"), "utf-8")

    seen: list[str] = []
    ended = watched(again)
    while not (
        isinstance(ended, list) and "SAVED" in paper(season, "a").upper() and "END" in paper(season, "b").upper()
    ):
        seen += [result.state for result in results(ended) if result.event.stem == "a"]
        ended = watched(lambda: None)
    assert set(seen) <= {"failed", "built"}


def test_a_save_during_a_build_is_built_after_it(
    watched: Watched, season: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event, built = season / "events/a.yaml", list[int]()

    def slow(*arguments: Any) -> Iterator[Result]:
        yield from run_batch(*arguments)
        built.append(len(built))
        if len(built) == 1:  # what was read is built by now, and not told yet
            in_place(event, EVENT.format(title="Second"))
            time.sleep(0.2)

    monkeypatch.setattr(watch_module, "run_batch", slow)
    assert names(watched(lambda: in_place(event, EVENT.format(title="First")))) == ["a"]
    assert names(watched(lambda: None)) == ["a"]
    assert "SECOND" in paper(season, "a").upper()


def test_a_broken_save_is_told_and_the_next_one_is_built(watched: Watched, season: Path) -> None:
    ended = watched(lambda: in_place(season / "events/a.yaml", "title: [\nstart: 2026-05-17\n"))
    assert isinstance(ended, list)
    (broken,) = ended
    assert (broken.state, broken.problems[0].id) == ("failed", "yaml.syntax")
    assert names(watched(lambda: in_place(season / "events/a.yaml", EVENT.format(title="Mended")))) == ["a"]


def test_an_event_that_appears_is_built_and_one_that_vanishes_is_not_missed(watched: Watched, season: Path) -> None:
    assert names(watched(lambda: in_place(season / "events/c.yaml", EVENT.format(title="c")))) == ["c"]
    assert watched((season / "events/b.yaml").unlink) == Gone(season / "events/b.yaml", season / "out/b")
    assert names(watched(lambda: in_place(season / "events/a.yaml", EVENT.format(title="x")))) == ["a"]
    ended = watched(lambda: in_place(season / "events/b.yaml", EVENT.format(title="b")))
    assert [(result.event.stem, result.state) for result in results(ended)] == [("b", "unchanged")]


def test_a_folder_that_is_empty_or_becomes_so_is_told_once_and_stops_no_other(season: Path) -> None:
    (season / "sub").mkdir()
    endings = watch([season / "events", season / "sub"], Options(), season / "out")

    def after(change: Callable[[], object]) -> Ended:
        threading.Timer(0.3, change).start()
        return next(endings)

    first = next(endings)
    assert isinstance(first, tuple) and [problem.id for problem in first] == ["file.no-events"]
    assert names(next(endings)) == ["a", "b"]
    assert names(after(lambda: in_place(season / "events/a.yaml", EVENT.format(title="x")))) == ["a"]
    assert names(after(lambda: in_place(season / "sub/c.yaml", EVENT.format(title="c")))) == ["c"]
    again = after((season / "sub/c.yaml").unlink)
    assert isinstance(again, tuple) and [problem.id for problem in again] == ["file.no-events"]
    assert next(endings) == Gone(season / "sub/c.yaml", season / "out/c")
    endings.close()  # type: ignore[attr-defined]  # it is a generator


def test_an_event_that_stays_broken_is_told_again_only_when_what_it_read_has_changed(
    watched: Watched, season: Path
) -> None:
    broken = "title: [\nstart: 2026-05-17\n"
    assert names(watched(lambda: in_place(season / "events/a.yaml", broken))) == ["a"]

    def touch_and_save() -> None:
        for n in range(3):
            in_place(season / "events" / "log.txt", f"{n}")
            time.sleep(0.5)
        in_place(season / "events/b.yaml", EVENT.format(title="x"))

    assert names(watched(touch_and_save)) == ["b"]
    ended = results(watched(lambda: in_place(season / "events/a.yaml", f"{broken}# x\n")))
    assert [(result.event.stem, result.state, result.problems) for result in ended] == [("a", "failed", ())]


def test_a_workbook_that_is_whole_again_is_told_and_its_rows_are_not_gone(season: Path) -> None:
    path = book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    whole = path.read_bytes()
    endings = watch([path], Options(), season / "out")
    assert len(results(next(endings))) == 2
    for data, told in (
        (b"PK rubbish", [("season.xlsx", "failed")]),
        (whole, [("season.xlsx#talks", "unchanged"), ("season.xlsx#party", "unchanged")]),
    ):
        threading.Timer(0.3, path.write_bytes, [data]).start()
        assert [(each.event.name, each.state) for each in results(next(endings))] == told
    threading.Timer(0.3, book, [path, {"Events": [HEADINGS, TALKS]}]).start()
    assert next(endings) == Gone(season / "season.xlsx#party", season / "out" / "party")
    endings.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_file_that_several_read_builds_all_of_them(watched: Watched, season: Path) -> None:
    settings = "defaults: {kinds: [briefing], formats: [txt]}\noffice: {name: Embassy of Norland}\n"
    assert names(watched(lambda: in_place(season / "briefgen.yaml", settings))) == ["a", "b"]


def test_a_problem_is_told_once(watched: Watched, season: Path) -> None:
    later = EVENT + "programme: [{{at: 23:30, minutes: 5, action: Tea}}]\nend: 2026-05-17 20:00\n"

    def problems(ended: Ended) -> list[str]:
        assert isinstance(ended, list)
        return [problem.id for result in ended for problem in result.problems]

    assert problems(watched(lambda: in_place(season / "events/a.yaml", later.format(title="One")))) != []
    assert problems(watched(lambda: in_place(season / "events/a.yaml", later.format(title="Two")))) == []


def test_papers_are_never_older_than_the_last_save(season: Path) -> None:
    """A hundred saves, some of them during a build: the last one is what stands in the end."""
    endings = watch([season / "events"], Options(), season / "out")
    next(endings)

    def save() -> None:
        for n in range(100):
            renamed(season / "events/a.yaml", EVENT.format(title=f"Number {n}"))
            time.sleep(0.01)

    saving = threading.Thread(target=save)
    saving.start()
    until = time.monotonic() + 30
    while "NUMBER 99" not in paper(season, "a").upper() and time.monotonic() < until:
        next(endings)
    saving.join()
    assert "NUMBER 99" in paper(season, "a").upper()
    endings.close()  # type: ignore[attr-defined]  # it is a generator


def test_two_events_with_one_id_are_told_and_watching_goes_on(watched: Watched, season: Path) -> None:
    ended = watched(lambda: in_place(season / "events/c.yaml", f"id: a\n{EVENT.format(title='c')}"))
    assert isinstance(ended, tuple) and [problem.id for problem in ended] == ["output.same-id"]
    assert names(watched(lambda: in_place(season / "events/c.yaml", EVENT.format(title="c")))) == ["c"]
    watched(lambda: in_place(season / "events/c.yaml", f"id: a\n{EVENT.format(title='c')}"))
    ended = watched(lambda: in_place(season / "events/c.yaml", EVENT.format(title="c")))
    assert [(result.event.stem, result.state) for result in results(ended)] == [(name, "unchanged") for name in "abc"]


def test_nothing_of_the_papers_folder_is_a_change(season: Path) -> None:
    endings = watch([season], Options(), season / "out")
    next(endings)
    seen: list[Result] = []
    thread = threading.Thread(target=lambda: seen.extend(next(endings)), daemon=True)  # type: ignore[arg-type]  # results
    thread.start()
    (season / "out" / "note.txt").write_text("n", "utf-8")
    time.sleep(1)
    assert thread.is_alive() and not seen
    os.utime(season / "events/a.yaml")
    in_place(season / "events/a.yaml", EVENT.format(title="end"))
    thread.join(10)
    assert [each.event.stem for each in seen] == ["a"]


def test_a_cell_builds_its_event_alone_and_what_is_wrong_beside_is_told_once(season: Path) -> None:
    sheets: dict[str, Rows] = {
        "Events": [HEADINGS, TALKS, PARTY],
        "Guests": [["Event id", "Name"], ["x", "Ada Roy"]],
    }
    path = book(season / "season.xlsx", sheets)
    endings = watch([path], Options(), season / "out")
    first, second = next(endings), next(endings)
    assert isinstance(first, tuple) and [problem.id for problem in first] == ["season.event-unknown"]
    assert isinstance(second, list) and len(second) == 2
    timer = threading.Timer(
        0.3, lambda: book(path, {**sheets, "Events": [HEADINGS, ["talks", "New", *TALKS[2:]], PARTY]})
    )
    timer.start()
    ended = next(endings)
    assert isinstance(ended, list) and [each.event.name for each in ended] == ["season.xlsx#talks"]
    endings.close()  # type: ignore[attr-defined]
    final = next(watch([path], Options(final=True), season / "final"))
    assert isinstance(final, tuple) and not (season / "final").exists()
