"""Each check stands in one table, and the test of its module is about each of its rules."""

import ast
from pathlib import Path

import pytest

from briefgen.checks import registry
from briefgen.checks.check import Check
from briefgen.rules import Rule

HELD: list[tuple[str, Rule]] = [
    (check.run.__module__.rpartition(".")[2], rule)
    for table in (registry.EVENT_CHECKS, registry.PAPER_CHECKS, registry.FILE_CHECKS, registry.PROOFS)
    for check in table
    for rule in check.rules
]
PACKAGE = Path(registry.__file__).parent
NO_TABLE = {"__init__", "waivers"}  # they run checks, and look at what these have found


def test_every_check_stands_in_one_table() -> None:
    tables: list[tuple[Check[object], ...]] = [registry.EVENT_CHECKS, registry.PAPER_CHECKS, registry.FILE_CHECKS]  # type: ignore[list-item]  # none is run
    listed = [check.run.__name__ for table in tables for check in table]
    listed += [check.run.__name__ for check in registry.PROOFS]
    made = [
        node.name
        for path in PACKAGE.glob("*.py")
        if path.stem not in NO_TABLE
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")
    ]
    assert sorted(listed) == sorted(made) and len(made) > 15


@pytest.mark.parametrize(("module", "rule"), HELD, ids=[rule.id for _, rule in HELD])
def test_the_test_of_a_checks_module_is_about_its_rules(module: str, rule: Rule) -> None:
    text = (Path(__file__).parent / f"test_{module}.py").read_text("utf-8")
    assert rule.id in text or rule.id.upper().replace(".", "_").replace("-", "_") in text
