"""A worker writes into its own folder and nowhere else, and a file in a tree is always whole."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.batch.cluster.scratch import Scratch

A, B = b"a", b"b"
DIGESTS = {sha256(data).hexdigest(): data for data in (A, B)}
OF_A, OF_B = DIGESTS


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch(tmp_path / "worker")


def test_what_is_kept_is_not_lacking(scratch: Scratch) -> None:
    assert scratch.lacking("run", [OF_A, OF_B, OF_A]) == (OF_A, OF_B)
    scratch.keep({OF_A: A})
    assert scratch.lacking("run", [OF_A, OF_B]) == (OF_B,)
    assert Scratch(scratch.folder.parent).lacking("run", [OF_A]) == ()  # a worker that is asked again


def test_a_content_that_was_damaged_is_lacking_in_the_next_run_and_kept_anew(scratch: Scratch) -> None:
    scratch.keep({OF_A: A})
    assert scratch.lacking("run", [OF_A]) == ()
    (scratch.folder / "contents" / OF_A).write_bytes(B)
    assert scratch.lacking("next", [OF_A]) == (OF_A,)
    scratch.keep({OF_A: A})
    assert scratch.lacking("next", [OF_A]) == ()
    assert (scratch.lay("next", {"a.txt": OF_A}, []) / "a.txt").read_bytes() == A


def test_a_content_that_is_not_what_it_says_is_not_kept(scratch: Scratch) -> None:
    with pytest.raises(ValueError, match="another content"):
        scratch.keep({OF_A: B})
    assert scratch.lacking("run", [OF_A]) == (OF_A,)


@pytest.mark.parametrize("links", [True, False])
def test_a_tree_holds_the_files_of_its_run_and_no_other(
    links: bool, scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", _refuse)
    scratch.keep(DIGESTS)
    one = scratch.lay("one", {"ws/a.txt": OF_A, "ws/sub/b.txt": OF_A}, ["ws/empty"])
    two = scratch.lay("two", {"ws/a.txt": OF_B}, [])
    assert (one / "ws" / "a.txt").read_bytes() == A and (two / "ws" / "a.txt").read_bytes() == B
    scratch.lay("one", {"ws/a.txt": OF_B}, [])
    assert sorted(each.relative_to(one).as_posix() for each in one.rglob("*")) == [
        "ws", "ws/a.txt", "ws/empty", "ws/sub", "ws/sub/b.txt",
    ]  # fmt: skip
    assert (one / "ws" / "a.txt").read_bytes() == B and (one / "ws" / "sub" / "b.txt").read_bytes() == A
    scratch.clear("one")
    assert not one.exists() and two.exists()
    assert (scratch.lay("one", {"ws/a.txt": OF_A}, []) / "ws" / "a.txt").read_bytes() == A


def _refuse(*_: object) -> None:
    raise OSError


@pytest.mark.parametrize("name", ["../a", "ws/../../a", "/a"])
def test_no_path_leads_out_of_the_folder(name: str, scratch: Scratch) -> None:
    scratch.keep({OF_A: A})
    for files, folders in (({name: OF_A}, []), ({}, [name])):
        with pytest.raises(ValueError, match="leads out"):
            scratch.lay("one", files, folders)
    with pytest.raises(ValueError, match="leads out"):
        scratch.lay("../one", {}, [])
