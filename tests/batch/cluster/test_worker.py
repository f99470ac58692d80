"""A call is made where it is unpickled; what a worker has installed is what papers depend on."""

import os
import pickle
from pathlib import Path
from types import SimpleNamespace

import distributed
import pytest

from briefgen.batch.cluster import worker
from briefgen.batch.cluster.errand import Errand, Lacking
from briefgen.batch.cluster.worker import asking_versions, giving, installed, tidying
from briefgen.batch.work import versions
from briefgen.pipeline import Job


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(distributed, "get_worker", lambda: SimpleNamespace(local_directory=str(tmp_path / "worker")))
    return tmp_path / "worker"


def test_a_call_is_made_when_it_is_unpickled() -> None:
    assert pickle.loads(asking_versions()) == installed() == (*versions(), ("system", os.name))


def test_what_the_worker_lacks_is_told_before_anything_is_made(scratch: Path) -> None:
    errand = Errand(Job(Path("e.yaml")), "ws", rooted=False, run="run", files={"ws/e.yaml": "d"})
    assert pickle.loads(giving(errand)) == Lacking(("d",))


def test_a_shared_folder_that_is_not_there_is_told(scratch: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"the shared folder .*nowhere is not there"):
        pickle.loads(giving(Errand(Job(Path("e.yaml")), "nowhere", rooted=False, run="run", shared=True)))


def test_the_tree_of_a_run_is_deleted(scratch: Path) -> None:
    own, _ = worker._own(str(scratch))
    tree = own.lay("run", {}, ["ws"])
    pickle.loads(tidying("run"))
    assert not tree.exists() and scratch.exists()
