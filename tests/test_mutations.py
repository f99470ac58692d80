"""Events, people and themes damaged at random: never a fault of our own, and check says what generate says.

`MUTATIONS=5000 python -m pytest tests/test_mutations.py` tries more than the hundred or so of each day.
"""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.pipeline import Job, Options, build
from briefgen.workspace import shipped_templates

ROOT = Path(__file__).resolve().parent.parent
COUNT = int(os.environ.get("MUTATIONS", "120"))
HOSTILE = (
    "", "~", "null", "[]", "{}", "[a, b]", "{a: b}", "-1", "0", "1e400", "99999999999999999999", ".inf", "true",
    "0001-01-01 00:00", "9999-12-31 23:59", "2026-02-30", "24:00", "1582-10-10 10:00", "18:30", "2026-05-17",
    "2026-05-17 18:30+14:00", "'{fact:trade}'", "'{fact:'", "'{fact:nosuch}'", "okoro", "Nobody Else", "../../x",
    "C:\\x", "guests.xlsx", "people.yaml", "x" * 300, "'" + "a, b; " * 60 + "'", '"\\u202e"', '"\\ud800"',
    '"\\x1b[31m"', '"\\u0000"', "'🎉'", "'ក្រុង'", "'مرحبا'", "'{{ event.title }}'", "'<w:p/>'", "'&lt;'",
    "'a\u00a0b'", "#1", "*a", "&a b", "!!python/name:os.system", "|\n    two\n    lines", ">\n    folded\n    text",
    "public", "internal", "%", "@", "`",
)  # fmt: skip
Mutation = Callable[[random.Random, list[str]], list[str]]


def _another_value(chance: random.Random, lines: list[str]) -> list[str]:
    places = [index for index, line in enumerate(lines) if re.search(r":\s|-\s", line)]
    at = chance.choice(places)
    lines[at] = re.sub(r"([:-]\s+).*", lambda found: found[1] + chance.choice(HOSTILE), lines[at], count=1)
    return lines


def _inner_value(chance: random.Random, lines: list[str]) -> list[str]:
    places = [index for index, line in enumerate(lines) if "{" in line and ":" in line]
    if places:
        at = chance.choice(places)
        cuts = [found.end() for found in re.finditer(r"[:,] ", lines[at])]
        cut = chance.choice(cuts or [0])
        rest = re.sub(r"^[^,}\]]*", lambda _: chance.choice(HOSTILE), lines[at][cut:], count=1)
        lines[at] = lines[at][:cut] + rest
    return lines


def _less(chance: random.Random, lines: list[str]) -> list[str]:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randint(1, 6)]
    return lines


def _twice(chance: random.Random, lines: list[str]) -> list[str]:
    at = chance.randrange(len(lines))
    return lines[:at] + lines[at : at + chance.randint(1, 6)] * 2 + lines[at:]


def _swapped(chance: random.Random, lines: list[str]) -> list[str]:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _indented(chance: random.Random, lines: list[str]) -> list[str]:
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randint(0, 8) + lines[at].lstrip() if chance.random() < 0.8 else "\t" + lines[at]
    return lines


def _letters(chance: random.Random, lines: list[str]) -> list[str]:
    text = list("\n".join(lines))
    for _ in range(chance.randint(1, 5)):
        text[chance.randrange(len(text))] = chance.choice("\"'{}[],:#&*!|>%@`-?\t\n\\x0é\u200b\u202e\u0085\ufeff🎉ក")
    return "".join(text).split("\n")


def _cut_short(chance: random.Random, lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return text[: chance.randrange(len(text))].split("\n")


MUTATIONS: tuple[Mutation, ...] = (
    _another_value, _another_value, _inner_value, _inner_value, _less, _twice, _swapped, _indented, _letters, _cut_short
)  # fmt: skip


def mutated(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        lines = chance.choice(MUTATIONS)(chance, lines) or [""]
    return "\n".join(lines)


def outcomes_agree(event: Path, out: Path, options: Options) -> None:
    """Build drafts, look, and build final papers: no fault, and the same is found."""
    draft = build(Job(event, options, out))
    looked = build(Job(event, options, out, publish=False))
    faults = [problem for problem in (*draft.problems, *looked.problems) if problem.id == "briefgen.fault"]
    assert not faults, faults
    assert {(each.id, each.place) for each in draft.problems} == {(each.id, each.place) for each in looked.problems}
    if not draft.made:
        assert any(problem.severity == "error" and problem.hint for problem in draft.problems)
        assert not looked.made


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(4))
def test_damaged_events_and_people_are_told_or_built(batch: int, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "loading" / "data" / "full", tmp_path / "full")
    event, people = tmp_path / "full" / "event.yaml", tmp_path / "full" / "people.yaml"
    office = tmp_path / "full" / "briefgen.yaml"
    whole = {path: path.read_text("utf-8") for path in (event, people, office)}
    for number in range(batch, COUNT, 4):
        chance = random.Random(number)
        damaged = chance.choice((event, event, event, people, office))
        damaged.write_text(mutated(whole[damaged], chance), "utf-8", newline="")
        options = Options(formats=("docx", "pdf", "html", "txt", "md") if number % 12 < 4 else ("txt",))
        try:
            outcomes_agree(event, tmp_path / "out", options)
        except AssertionError as error:
            raise AssertionError(f"mutation {number} of {damaged.name}") from error
        damaged.write_text(whole[damaged], "utf-8")


@pytest.mark.slow
def test_damaged_themes_are_told_or_used(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text((ROOT / "data" / "smallest.yaml").read_text("utf-8"), "utf-8")
    folder = tmp_path / "templates" / "themes"
    folder.mkdir(parents=True)
    themes = sorted((shipped_templates() / "themes").glob("*.yaml"))
    for number in range(COUNT):
        chance = random.Random(number)
        (folder / "ours.yaml").write_text(
            mutated(chance.choice(themes).read_text("utf-8"), chance), "utf-8", newline=""
        )
        try:
            outcomes_agree(
                tmp_path / "event.yaml", tmp_path / "out", Options(theme="ours", formats=("docx", "pdf", "html"))
            )
        except AssertionError as error:
            raise AssertionError(f"mutation {number}") from error
