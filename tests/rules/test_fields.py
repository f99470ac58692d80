"""The same can be wrong with the fields of an event, the settings, a kind and a theme."""

from pathlib import Path

import pytest

from briefgen.errors import BriefgenError
from briefgen.kinds import find_kind
from briefgen.loading import load_event
from briefgen.rules import fields
from briefgen.rules.fields import FieldRules
from briefgen.themes import find_theme

FAMILIES = {
    "event": fields.EVENT_FIELDS,
    "settings": fields.SETTINGS_FIELDS,
    "kind": fields.KIND_FIELDS,
    "theme": fields.THEME_FIELDS,
}
START = "title: T\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
LOOK = (
    "name: L\nfonts: {body: {family: Noto Sans}}\nstyles: {body: {size: 10}}\n"
    'colours: {text: "#000000", muted: "#444444", accent: "#6d1f31", rule: "#aaaaaa"}\n'
)
# A file of each family with each mistake; a kind has no names of one's own choice, which could be unfit.
WRONG: dict[tuple[str, str], str] = {
    ("event", "missing"): "title: T\ntimezone: Asia/Bangkok\n",
    ("event", "unknown"): START + "dres: formal\n",
    ("event", "key"): START + "people: {Ann Bo: {name: Ann}}\n",
    ("event", "type"): START + "dress: [formal]\n",
    ("event", "value"): START + "status: perhaps\n",
    ("event", "more"): START + "guests: [" + "{seat: 1}, " * 120 + "]\n",
    ("settings", "missing"): "office: {phone: +999 1}\n",
    ("settings", "unknown"): "ofice: {name: E}\n",
    ("settings", "key"): "markings: {secret: X}\n",
    ("settings", "type"): "office: {name: [E]}\n",
    ("settings", "value"): "office: {name: E, email: nobody}\n",
    ("settings", "more"): "office: {name: E, address: [" + "'', " * 120 + "]}\n",
    ("kind", "missing"): "audience: public\n",
    ("kind", "unknown"): "title: Card\nsection: [a]\n",
    ("kind", "type"): "title: Card\nletterhead: {a: b}\n",
    ("kind", "value"): "title: Card\naudience: everybody\n",
    ("kind", "more"): "title: Card\nsections: [" + "[a], " * 120 + "]\n",
    ("theme", "missing"): LOOK.replace("name: L\n", ""),
    ("theme", "unknown"): LOOK + "margin: 3\n",
    ("theme", "key"): LOOK.replace("{body: {size: 10}}", "{body: {size: 10}, poem: {size: 9}}"),
    ("theme", "type"): LOOK.replace("size: 10", "size: [10]"),
    ("theme", "value"): LOOK.replace("#000000", "black"),
    ("theme", "more"): LOOK + "spans: {" + ", ".join(f"s{number}: {{}}" for number in range(120)) + "}\n",
}
WHERE = {
    "event": "event.yaml",
    "settings": "briefgen.yaml",
    "kind": "templates/kinds/card/kind.yaml",
    "theme": "templates/themes/look.yaml",
}


@pytest.mark.parametrize(("family", "what"), WRONG)
def test_each_is_found_in_a_file_of_its_family(family: str, what: str, tmp_path: Path) -> None:
    texts = {"event.yaml": START, "templates/kinds/card/kind.yaml": "title: Card\n", "templates/themes/look.yaml": LOOK}
    for name, text in (texts | {WHERE[family]: WRONG[family, what]}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "templates/kinds/card/body.md.j2").write_text("words", "utf-8")
    with pytest.raises(BriefgenError) as caught:
        load_event(tmp_path / "event.yaml"), find_kind("card", tmp_path), find_theme("look", tmp_path)
    problems = caught.value.problems
    rule = getattr(FAMILIES[family], what)
    assert problems[-1].rule == rule and problems[-1].hint
    assert len(problems) == (101 if what == "more" else 1)
    place = problems[-1].place
    assert place and place.file.endswith(WHERE[family])


def test_every_rule_of_every_family_is_tried() -> None:
    every = {(family, what) for family in FAMILIES for what in FieldRules.__slots__}
    assert every - set(WRONG) == {("kind", "key")}
    assert {rule for family in FAMILIES.values() for rule in family.all} == set(fields.RULES)
