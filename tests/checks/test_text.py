"""A paper says something."""

from pathlib import Path

from briefgen.checks import check_papers
from briefgen.loading import load_event
from tests.checks.cases import Write
from tests.papers import paper_of


def test_a_paper_without_a_word_is_told(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\naudience: public\n")
    event = write("purpose: Meet")

    def found(body: str) -> list[str]:
        (folder / "body.md.j2").write_text(body)
        loaded = load_event(event)
        return [problem.id for problem in check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path)])]

    assert found("{{ event.purpose }}\n\n---\n") == ["paper.empty"]  # internal: the public never sees it
    assert found("{{ event.title }}\n") == []


def test_it_is_told_at_the_kind(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\n")
    (folder / "body.md.j2").write_text("---\n")
    loaded = load_event(write(""))
    (problem,) = check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path)])
    assert problem.message == "the paper 'card' has not a word in it" and problem.hint
    assert problem.place and Path(problem.place.file).name == "card"
