"""What goes to a worker and comes back can be sent, and is the same when it arrives."""

import pickle
from pathlib import Path

import pytest

from briefgen.batch.cluster.errand import Died, Errand, Failed, Finished, Lacking
from briefgen.batch.cluster.places import Answered, Spot
from briefgen.errors import Place, Problem
from briefgen.pipeline import Job, Made
from briefgen.rules.outputs import OUTPUT_SAME_ID

MADE = Made({"a.txt": b"x"}, (Problem(OUTPUT_SAME_ID, "told", Place("e.yaml", 1)),), "a", Place("e.yaml", 2))


@pytest.mark.parametrize(
    "value",
    [
        Errand(Job(Path("e.yaml")), "home/ws", False, "run", files={"home/ws/e.yaml": "d"}, contents={"d": b""}),
        Finished(MADE, (Answered("bytes", Spot("tree", "home/ws/e.yaml"), "", "d"),), "tree", "templates"),
        Lacking(("d",)),
        Died(-9),
        Failed("OSError: no", lost=True),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_can_be_sent(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
