"""The ending of a file says how it is read."""

from pathlib import Path

import pytest

from briefgen.errors import DataError, Place
from briefgen.sources import Mapping, Scalar
from briefgen.sources.data_file import DATA_READERS, read_data

SAID = {".yaml": "title: Day\n", ".yml": "title: Day\n", ".json": '{"title": "Day"}', ".toml": 'title = "Day"\n'}


@pytest.mark.parametrize("ending", [*DATA_READERS, ".YAML", ".Json"])
def test_each_kind_of_file_says_the_same(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"event{ending}"
    file.write_text(SAID[ending.lower()], "utf-8")
    node = read_data(file)
    assert isinstance(node, Mapping) and list(node.entries) == ["title"]
    title = node.get("title")
    assert isinstance(title, Scalar) and title.text == "Day"


@pytest.mark.parametrize(("name", "says"), [("event.docx", "has `.docx`"), ("event", "has no ending")])
def test_another_kind_of_file_is_told_where_it_is_named(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(DataError) as caught:
        read_data(tmp_path / name, Place("event.yaml", 3, 9))
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == ("file.kind", Place("event.yaml", 3, 9))
    assert says in problem.message and problem.hint and all(ending in problem.hint for ending in DATA_READERS)


def test_a_file_that_is_not_there_is_told_as_such_whatever_its_ending(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"file\.not-found"):
        read_data(tmp_path / "event.docx")
