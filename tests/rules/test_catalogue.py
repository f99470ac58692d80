"""Every rule that a problem can be found by stands in the catalogue, says all there is to say, and is in use."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from briefgen.checks import EVENT_CHECKS, FILE_CHECKS, PAPER_CHECKS, PROOFS
from briefgen.rules import Rule
from briefgen.rules.catalogue import FAMILIES, RULES
from briefgen.rules.fields import FieldRules

PACKAGE = Path(__file__).resolve().parents[2] / "briefgen"
DECLARING = sorted({path.stem for path in (PACKAGE / "rules").glob("*.py")} - {"__init__", "rule", "catalogue"})


def declared() -> dict[str, Rule | FieldRules]:
    """What the modules of rules declare, by name."""
    found = {
        name: value
        for module in DECLARING
        for name, value in vars(import_module(f"briefgen.rules.{module}")).items()
        if isinstance(value, Rule | FieldRules)
    }
    assert len(found) > 100
    return found


def names_used() -> Iterator[str]:
    """The names that the package's other modules use, but for imports."""
    for path in PACKAGE.rglob("*.py"):
        if path.parent.name != "rules":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def test_the_catalogue_holds_every_rule_once() -> None:
    every = [
        each for value in declared().values() for each in (value.all if isinstance(value, FieldRules) else [value])
    ]
    assert sorted(rule.id for rule in every) == sorted(RULES)
    assert all(RULES[rule.id] is rule for rule in every)


def test_every_family_is_told_of_and_has_rules() -> None:
    assert {rule.family for rule in RULES.values()} == set(FAMILIES)


def test_a_rule_is_called_by_its_id() -> None:
    for name, value in declared().items():
        if isinstance(value, Rule):
            assert name == value.id.upper().replace(".", "_").replace("-", "_")
        else:
            assert name == f"{value.missing.family.upper()}_FIELDS"


def test_every_rule_is_in_use() -> None:
    assert set(declared()) - set(names_used()) == set()


def test_rules_are_declared_in_the_catalogue_alone() -> None:
    taken = re.compile(r"^from briefgen\.rules[. ].*\b(?:Field)?Rules?\b", re.MULTILINE)
    made = re.compile(r"\b(?:Field)?Rules?\((?!\))")
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.parent.name != "rules"}
    takers = {path: text for path, text in texts.items() if taken.search(text)}
    assert len(takers) > 5
    assert not [path for path, text in takers.items() if made.search(text)]


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_says_why_who_says_so_and_what_to_do(rule: Rule) -> None:
    assert rule.why.endswith(".") and rule.mend.endswith(".") and rule.source
    assert len(rule.why) > 30 and not rule.source.endswith(".")
    assert not (rule.waivable and rule.locked)


def test_what_can_be_waived_or_is_locked_is_found_by_one_check() -> None:
    checked = [rule for check in EVENT_CHECKS for rule in check.rules]
    checked += [rule for check in PAPER_CHECKS for rule in check.rules]
    checked += [rule for check in (*FILE_CHECKS, *PROOFS) for rule in check.rules]
    assert {rule for rule in RULES.values() if rule.waivable or rule.locked} == set(checked)
    assert len(set(checked)) == len(checked), "a rule is held up by one check"
