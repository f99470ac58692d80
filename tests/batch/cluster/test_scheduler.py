"""A scheduler that is not there, or a missing library, is told in words; answers come with their calls' numbers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from briefgen.batch.cluster import scheduler as scheduler_module
from briefgen.batch.cluster.errand import Failed
from briefgen.batch.cluster.scheduler import Scheduler, connected
from briefgen.batch.cluster.worker import asking_versions, installed
from briefgen.errors import OutputError
from tests.batch.cluster.conftest import Here


@pytest.mark.parametrize("address", ["127.0.0.1:9", "tcp://127.0.0.1:9", "nonsense://x", "", "no such host:1"])
def test_an_address_without_a_scheduler_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler_module, "_PATIENCE", 0.5)
    with pytest.raises(OutputError) as raised, connected(address):
        pytest.fail("somebody is there")
    (problem,) = raised.value.problems
    assert (problem.id, problem.place and problem.place.file) == ("cluster.scheduler", address)


def test_the_library_is_asked_for_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "briefgen.batch.cluster.scheduler")
    with pytest.raises(OutputError) as raised:
        import briefgen.batch.cluster.scheduler  # noqa: F401 - what is raised is looked at
    (problem,) = raised.value.problems
    assert problem.id == "cluster.library" and problem.hint == 'pip install "briefgen[cluster]"'


@contextmanager
def one_worker(cluster: Here) -> Iterator[tuple[Scheduler, str]]:
    cluster.worker("one")
    with connected(cluster.address) as scheduler:
        ((address, threads),) = scheduler.workers().items()
        assert threads == 1
        yield scheduler, address


@pytest.mark.slow
def test_each_call_is_answered_under_its_number_or_said_to_have_failed(cluster: Here) -> None:
    with one_worker(cluster) as (scheduler, address):
        good, bad = scheduler.call(address, asking_versions()), scheduler.call(address, b"no pickle")
        forgotten = scheduler.call(address, asking_versions())
        scheduler.forget(forgotten)
        found: dict[int, object] = {}
        while len(found) < 2:
            found |= dict(scheduler.answers(0.1))
        assert found[good] == installed()
        assert isinstance(failed := found[bad], Failed) and not failed.lost and "UnpicklingError" in failed.reason
        cluster.kill("one")
        while scheduler.workers():
            pass
