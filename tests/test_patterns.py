"""No regular expression of the package takes the square of what it reads, as it is used there."""

import ast
import importlib
import itertools
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]  # the library's own reading of a pattern
from typing import Any

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
LENGTH = 1_000  # characters; what takes the square of eight times as many takes a tenth of a second and more
Use = Callable[[re.Pattern[str], str], object]

USES: dict[str, Use] = {
    "search": lambda pattern, text: pattern.search(text),
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "sub": lambda pattern, text: pattern.sub("", text),
    "split": lambda pattern, text: pattern.split(text),
    "findall": lambda pattern, text: pattern.findall(text),
    "finditer": lambda pattern, text: list(pattern.finditer(text)),
}
# What only ever reads a bounded text, with what bounds it.
BOUNDED = {
    "templating.loader:_TAG.sub": "a line with at most 200 tags",
    "checks.quotations:_EDITED.split": "a text that ends with the last bracket that closes",
}


@cache
def modules() -> dict[str, Any]:
    names = [found.name for found in pkgutil.walk_packages([str(PACKAGE)], "briefgen.")]
    return {name: importlib.import_module(name) for name in names if not name.endswith("__main__")}


def kept(module: Any) -> dict[str, re.Pattern[str]]:
    """The patterns that a module keeps by name; of a mapping of patterns, the first."""
    found = {}
    for name, value in vars(module).items():
        first = next(iter(value.values()), None) if isinstance(value, dict) else value
        if isinstance(first, re.Pattern) and isinstance(first.pattern, str):
            found[name] = first
    return found


def uses() -> dict[str, tuple[str, re.Pattern[str]]]:
    """Each use of a pattern, by module, name and method: `_SPACES.sub`, or `re.sub` with its line."""
    found: dict[str, tuple[str, re.Pattern[str]]] = {}
    for name, module in modules().items():
        room, patterns, told = name.removeprefix("briefgen."), kept(module), defaultdict[str, set[str]](set)
        for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=method), args=[ast.Constant(value=str(text)), *_]
                ) if method in USES:
                    found[f"{room}:{node.lineno}.{method}"] = method, re.compile(text)
                case ast.Attribute(value=ast.Name(id=held), attr=method) if method in USES and held in patterns:
                    told[held].add(method)
        for held, methods in told.items():
            found |= {f"{room}:{held}.{method}": (method, patterns[held]) for method in sorted(methods)}
    return found


def letters(parsed: Iterable[Any]) -> Iterator[str]:
    """Characters that a pattern speaks of: its literals, and members of its classes."""
    for operator, argument in parsed:
        match operator:
            case _constants.LITERAL | _constants.NOT_LITERAL:
                yield chr(argument)
            case _constants.RANGE:
                yield chr(argument[0])
            case _constants.CATEGORY:
                yield {"SPACE": " ", "DIGIT": "1"}.get(str(argument).rpartition("_")[2], "a")
            case _constants.IN | _constants.ATOMIC_GROUP:
                yield from letters(argument)
            case _constants.BRANCH:
                yield from (letter for branch in argument[1] for letter in letters(branch))
            case _constants.SUBPATTERN:
                yield from letters(argument[3])
            case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
                yield from letters(argument[2])
            case _constants.ASSERT | _constants.ASSERT_NOT:
                yield from letters(argument[1])
            case _:
                pass


def hostile(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Texts that say one thing of what the pattern speaks of again and again, and then something else."""
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    spoken_of = [*dict.fromkeys(letters(parsed))]
    literal = itertools.takewhile(lambda each: each[0] is _constants.LITERAL, parsed)
    opening = "".join(chr(argument) for _, argument in literal)
    units = [*spoken_of[:40], *map("".join, itertools.permutations(spoken_of[:7], 2)), opening, " a", "a", " ", "\n"]
    starts = dict.fromkeys(("", opening, *(first for first in "{,\n[" if first in spoken_of)))
    for unit, before, after in itertools.product(dict.fromkeys(filter(None, units)), starts, ("", "\0", "a")):
        yield before + unit * (length // len(unit)) + after


def taken(use: Use, pattern: re.Pattern[str], text: str, rounds: int = 1) -> float:
    times = []
    for _ in range(rounds):
        started = time.process_time()
        use(pattern, text)
        times.append(time.process_time() - started)
    return min(times)


def costs_the_square(use: Use, pattern: re.Pattern[str], short: str, long: str) -> bool:
    """Whether a text eight times as long takes far more than eight times as long: looked at again before it is said."""
    if taken(use, pattern, long) < 0.01:
        return False
    return taken(use, pattern, long, 3) > 24 * max(taken(use, pattern, short, 3), 0.0001)


FOUND = uses()


def test_the_patterns_are_found() -> None:
    assert len(FOUND) > 50
    assert not [name for name in BOUNDED if name not in FOUND]


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in FOUND if name not in BOUNDED])
def test_no_pattern_takes_the_square_of_what_it_reads(name: str) -> None:
    method, pattern = FOUND[name]
    for short, long in zip(hostile(pattern, LENGTH), hostile(pattern, LENGTH * 8), strict=True):
        assert not costs_the_square(USES[method], pattern, short, long), (short[:40], short[-5:])


@pytest.mark.parametrize(
    ("bad", "method"),
    [
        (r"\s*x", "search"),
        (r"\{fact:\s*([^{}\s]*)\s*\}", "finditer"),
        (r"\[[^\]]*\]", "split"),
        (r"[-_\s]*[-_][-_\s]*", "fullmatch"),
    ],
)
def test_what_takes_the_square_is_noticed(bad: str, method: str) -> None:
    pattern = re.compile(bad)
    texts = zip(hostile(pattern, LENGTH), hostile(pattern, LENGTH * 8), strict=True)
    assert any(costs_the_square(USES[method], pattern, short, long) for short, long in texts)
