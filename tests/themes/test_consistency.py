"""A theme whose styles go round in circles, or whose type and frames are too large for its page, is refused at once."""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from PIL import Image

from briefgen.pipeline import Job, Options, build
from briefgen.themes import StyleName, find_theme
from tests.themes.looks import SMALL, failure, make

ROOT = Path(__file__).resolve().parent.parent.parent
COUNT = int(os.environ.get("MUTATIONS", "60"))
Look = dict[str, Any]  # a theme as its file says it


def small(**changes: Any) -> Look:
    found: Look = yaml.safe_load(SMALL)
    return found | changes


def write(workspace: Path, theme: Look, name: str = "mine") -> None:
    make(workspace, name).write_text(yaml.safe_dump(theme, allow_unicode=True, sort_keys=False), "utf-8")


def page(width: float, height: float, margin: float) -> Look:
    margins = dict.fromkeys(("top", "right", "bottom", "left"), margin)
    return {"width": width, "height": height, "margins": margins, "head": 6, "foot": 6}


@pytest.mark.parametrize(
    ("styles", "message"),
    [
        ("title: {like: title}", "style 'title' is like 'title'"),
        ("title: {like: lead}\n  lead: {like: title}", "style 'title' is like 'lead', which is like 'title'"),
    ],
)
def test_a_style_that_is_like_itself_is_told_at_its_line(styles: str, message: str, tmp_path: Path) -> None:
    text = SMALL.replace("styles: {body: {size: 10}}", f"styles:\n  body: {{size: 10}}\n  {styles}")
    make(tmp_path, "mine").write_text(text, "utf-8")
    problem = failure("mine", tmp_path)
    assert (problem.id, problem.message) == ("theme.like", message)
    assert problem.place and problem.place.line == 7 and problem.hint


@pytest.mark.parametrize(
    ("changes", "named", "hint"),
    [
        ({"styles": {name: {"size": 96} for name in get_args(StyleName)}}, "style 'body' (96 points)", "`size: 35.4`"),
        ({"styles": {"body": {"size": 10, "leading": 140}}}, "style 'body' (lines of 140 points)", "`leading: 66.1`"),
        ({"styles": {"body": {"size": 10}, "list": {"indent": 120}}}, "set in by 120 points", "`indent: 101.7`"),
        ({"styles": {"body": {"size": 10}, "foot": {"size": 30}}}, "style 'foot' (30 points)", "`size: 17.7`"),
        ({"callout": {"padding": 180}}, "`padding` of `callout` (180)", "`padding: 98.7`"),
        ({"note": {"fill": "rule", "inset": 150}}, "`inset` of `note` (150)", "`inset: 78.2`"),
        ({"table": {"padding": 150}}, "`padding` of `table` (150)", "`padding: 42.6`"),
        ({"lists": {"indent": 90}}, "`indent` of `lists` (90)", "`indent: 33.9`"),
    ],
)
def test_what_is_larger_than_the_page_is_told_before_any_writer(
    changes: Look, named: str, hint: str, tmp_path: Path
) -> None:
    write(tmp_path, small(page=page(70, 90, 10), **changes))
    problem = failure("mine", tmp_path)
    assert problem.id == "theme.too-large" and "theme 'mine'" in problem.message and problem.place
    assert named in problem.message and hint in (problem.hint or ""), problem


def test_a_logo_is_not_higher_than_a_third_of_the_text(tmp_path: Path) -> None:
    write(tmp_path, small(logo="logo.png", logo_height=200))
    assert "`logo_height` (200)" in failure("mine", tmp_path).message
    write(tmp_path, small(logo_height=200))
    find_theme("mine", tmp_path)  # without a logo, its height says nothing


@pytest.mark.parametrize(("width", "height", "margin"), [(105, 148, 12), (74, 105, 8)])
def test_small_pages_work_with_usual_sizes(width: float, height: float, margin: float, tmp_path: Path) -> None:
    for name in ("classic", "modern", "plain"):
        look = yaml.safe_load((ROOT / "templates" / "themes" / f"{name}.yaml").read_text("utf-8"))
        write(tmp_path, look | {"page": page(width, height, margin)})
        assert _problems(tmp_path) == []


# A field of a theme, and a value from one of its ends.
FIELDS: tuple[tuple[str, Callable[[random.Random], object]], ...] = (
    ("size", lambda chance: chance.choice((3.01, 4, 8, 12, 24, 48, 96))),
    ("leading", lambda chance: chance.choice((3.01, 6, 12, 40, 144))),
    ("tracking", lambda chance: chance.choice((-2, -0.5, 3, 10))),
    ("indent", lambda chance: chance.choice((0, 30, 100, 200))),
    ("before", lambda chance: chance.choice((0, 50, 200))),
    ("after", lambda chance: chance.choice((0, 50, 200))),
    ("align", lambda chance: chance.choice(("start", "center", "end"))),
    ("bold", lambda chance: chance.random() < 0.5),
    ("italic", lambda chance: chance.random() < 0.5),
    ("keep_with_next", lambda chance: chance.random() < 0.5),
    ("colour", lambda chance: chance.choice(("accent", "#FFFFFF"))),
)
BULLETS = ("", " ", "•", "🎉", "ក", "<b>", '"}', "\u0301", "a" * 80, "{{x}}", "%1.", "]]>", "\\", "\u200b")


def extreme(chance: random.Random) -> Look:
    """A theme that the model may allow, with fields drawn from their ends; about half of them fit their page."""
    style_names = chance.sample(get_args(StyleName), chance.randint(0, 12))
    mild = chance.random() < 0.6

    def some(fields: tuple[tuple[str, Callable[[random.Random], object]], ...]) -> Look:
        return {name: draw(chance) for name, draw in fields if chance.random() < (0.2 if mild else 0.5)}

    def line() -> Look:
        return {"weight": chance.choice((0, 0.01, 1, 12)), "colour": chance.choice(("rule", "#000000"))}

    def points(most: float) -> float:
        return chance.choice((0, 0.01, 5, most / 4, most)) / (4 if mild else 1)

    def frame() -> Look:
        fill = chance.choice((None, "rule"))
        look = {"bar": line(), "padding": points(200), "inset": points(200), "before": points(200)}
        return look | {"after": points(200)} | ({"fill": fill} if fill else {})

    spans = ("strong", "emphasis", "link", "label", "muted", "small")
    spans_look = {name: some(SPAN_FIELDS) for name in chance.sample(spans, chance.randint(0, 6))}
    sheets = ((70, 70, 5), (70, 70, 0), (74, 105, 8), (105, 148, 10), (210, 297, 25), (500, 70, 5), (70, 500, 15))
    return small(
        page=page(*chance.choice((*sheets, (500, 500, 0)))) | {"head": points(17), "foot": points(17)},
        styles={"body": {"size": 10} | some(FIELDS)} | {name: some(FIELDS) for name in style_names if name != "body"},
        spans=spans_look,
        table={
            **{name: line() for name in ("top", "head", "row", "bottom")},
            **{name: points(200) for name in ("padding", "gutter", "before", "after")},
        },
        callout=frame(),
        note=frame(),
        lists={
            "bullets": chance.sample(BULLETS, chance.randint(0, 5)),
            **{name: points(200) for name in ("indent", "between", "after")},
        },
        rule=line(),
        quotation_bar=line(),
        letterhead_rule=line(),
        foot_rule=line(),
        letterhead_after=points(200),
        detail_width=chance.choice((0.1, 0.3, 0.599)),
        **({"logo": chance.choice(("wide.png", "high.png"))} if chance.random() < 0.5 else {}),
        logo_height=points(500),
    )


SPAN_FIELDS = (*FIELDS[2:3], *FIELDS[7:9], ("scale", lambda chance: chance.choice((0.41, 1, 2))))


def _problems(workspace: Path) -> list[str]:
    """What is said of papers in the workspace's theme, without the remarks on characters that no font has."""
    event = workspace / "event.yaml"
    event.write_text((ROOT / "data" / "smallest.yaml").read_text("utf-8"), "utf-8")
    (workspace / "briefgen.yaml").write_text(
        "office: {name: Embassy of Norland, address: [1 Quay Street], phone: +999 20 5550 100}\n", "utf-8"
    )
    built = build(Job(event, Options(theme="mine", formats=("docx", "pdf", "html")), workspace / "out"))
    assert built.made or all(problem.hint for problem in built.problems if problem.severity == "error")
    return [str(problem) for problem in built.problems if problem.severity == "error"]


@pytest.mark.slow
def test_themes_at_the_ends_of_every_field_are_told_or_used(tmp_path: Path) -> None:
    write(tmp_path, small())
    logos = tmp_path / "templates" / "themes"
    Image.new("RGB", (900, 3), "red").save(logos / "wide.png")
    Image.new("RGB", (3, 900), "red").save(logos / "high.png")
    used = 0
    for number in range(COUNT):
        write(tmp_path, extreme(random.Random(number)))
        found = _problems(tmp_path)
        assert not any("briefgen.fault" in problem for problem in found), (number, found)
        used += not found
    assert used > COUNT / 10, "too few themes that fit: the writers were not tried"
