"""Which tests are about a rule: those that name its id, or what it is called in the code."""

import re
from functools import cache
from pathlib import Path

from briefgen.rules import Rule

TESTS = Path(__file__).resolve().parents[1]


@cache
def _texts() -> dict[Path, str]:
    """The tests of the other rooms; what stands in a pattern for `match` counts as what it matches."""
    found = {
        path.relative_to(TESTS): path.read_text("utf-8").replace("\\.", ".")
        for path in TESTS.rglob("*.py")
        if path.parent != Path(__file__).parent
    }
    assert len(found) > 200
    return found


def mentions_of(rule: Rule) -> list[Path]:
    """The tests outside of this room that name a rule."""
    name = rule.id.upper().replace(".", "_").replace("-", "_")
    named = re.compile(rf"(?<![\w.-]){re.escape(rule.id)}(?![\w-])|\b{name}\b")
    return [path for path, text in _texts().items() if named.search(text)]
