"""What is printed is judged wherever it comes from: the office, a kind's own words, words that stand side by side."""

from pathlib import Path

import pytest

from briefgen.pipeline import Job, Options, build

EVENT = """\
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
people: {a: {name: Ingrid Solheim, forbidden_names: [Inga Soldheim]}}
"""


@pytest.fixture
def found(tmp_path: Path) -> "Found":
    return Found(tmp_path)


class Found:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "event.yaml").write_text(EVENT, "utf-8")
        (folder / "briefgen.yaml").write_text("office: {name: Embassy, email: a@b.example}\n", "utf-8")

    def __call__(self, kind: str = "press-summary") -> list[tuple[str, str]]:
        options = Options(kinds=(kind,), formats=("txt",), final=True)
        problems = build(Job(self.folder / "event.yaml", options, self.folder / "out")).problems
        return [(each.id, f"{Path(each.place.file).name}:{each.place.line}" if each.place else "") for each in problems]


@pytest.mark.parametrize(
    "office",
    [
        "office: {name: E, phone: tbc, email: a@b.example}",
        'office: {name: E, email: a@b.example, address: ["[insert address]"]}',
    ],
)
def test_the_office_is_judged_too(found: Found, office: str) -> None:
    (found.folder / "briefgen.yaml").write_text(f"{office}\n", "utf-8")
    assert [id for id, _ in found()] in (["residue.placeholder"], ["paper.placeholder"])
    assert found()[0][1] == "briefgen.yaml:1"


def test_a_kinds_own_words_are_judged_at_their_line(found: Found) -> None:
    folder = found.folder / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\naudience: public\n", "utf-8")
    (folder / "body.md.j2").write_text("# {{ event.title }}\n\nAsk Inga Soldheim.\n\n[insert address]\n", "utf-8")
    assert found("card") == [("paper.forbidden-name", "body.md.j2:3"), ("paper.placeholder", "body.md.j2:5")]


def test_what_is_right_raises_nothing(found: Found) -> None:
    assert found() == []
