"""A batch that is killed or stopped at any moment leaves whole papers, no process and no half file."""

import os
import signal
import time

import pytest

from tests.batch.killing import EVENTS, VERSIONS, Season, kill_often, none_runs, papers

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="signals")]


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Season:
    season = Season(tmp_path_factory.mktemp("season") / "ws")
    season.begin()
    return season


def test_killed_at_any_moment_papers_are_old_or_new_and_the_next_run_completes_them(season: Season) -> None:
    assert kill_often(season, 50) > 5  # enough of them fell into the midst of the work


@pytest.mark.parametrize("moment", [0.5, 0.9, "the first paper"])
def test_ctrl_c_ends_all_processes_within_two_seconds_and_the_next_run_goes_on(
    moment: float | str, season: Season
) -> None:
    season.turn(VERSIONS[0])
    season.complete(VERSIONS[0])
    season.turn(VERSIONS[1])
    process = season.start()
    if isinstance(moment, float):
        time.sleep(moment * season.starts)
    else:
        assert process.stdout and process.stdout.readline()
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert time.monotonic() - started < 10
    assert none_runs(process.pid, within=0.2)
    assert process.returncode == 128 + signal.SIGINT
    assert told == "stopped: the papers that stand in the folder are whole, and nothing else was changed\n"
    season.is_whole()
    assert not list(season.out.rglob("*.part"))
    new = sum(data == season.papers[VERSIONS[1]][name] for name, data in papers(season.out).items())
    assert new < 3 * EVENTS
    season.complete(VERSIONS[1])


def test_a_second_run_into_the_folder_is_refused_in_a_word_until_the_first_is_killed(season: Season) -> None:
    season.turn(VERSIONS[0])
    season.complete(VERSIONS[0])
    season.turn(VERSIONS[1])
    first = season.start()
    assert first.stdout and first.stdout.readline()
    os.kill(first.pid, signal.SIGSTOP)
    with season.start() as second:
        said, told = second.communicate(timeout=30)
    assert (second.returncode, said) == (1, "")
    assert told.startswith("error[output.busy]: another run of briefgen is writing into this folder\n"), told
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    season.complete(VERSIONS[1])
