"""The part of Jinja's own vocabulary that a paper's template may use.

Left out on purpose: `safe` and `escape` (nothing is escaped), `tojson`, `pprint` and `xmlattr` (they show the internals
of values), `format`, `center`, `indent`, `wordwrap`, `batch`, `slice` (layout belongs to the theme, and their output
can be made arbitrarily long), `attr`, `dict`, `cycler` and `joiner` (not needed in papers).
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import wraps
from typing import Any, cast

from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.tests import TESTS as JINJA_TESTS
from jinja2.utils import Namespace

from briefgen.events import same_field
from briefgen.templating.sandbox.budget import MAX_TEXT, check_length
from briefgen.templating.sandbox.filling import CURRENT, UnprintableError, words_of

_OF_VALUES = (
    "abs", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items", "last", "length", "list",
    "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort",
)  # fmt: skip
_OF_TEXT = ("capitalize", "lower", "title", "truncate", "upper")
_MOST_TRIMMED = 100  # characters to strip; each character of the text is compared with all of them
_TESTS = (
    "boolean", "defined", "eq", "false", "ge", "gt", "iterable", "le", "lt", "mapping",
    "ne", "none", "number", "sequence", "string", "true", "undefined", "==", "!=", "<", "<=", ">", ">=",
)  # fmt: skip


def join_words(values: Iterable[object], separator: str = "") -> str:
    """`names | join(", ")`: the values as words, with the separator between them."""
    words = [words_of(value) for value in values]
    check_length(sum(map(len, words)) + len(separator) * len(words))
    return separator.join(words)


def replace_words(value: object, old: str, new: str) -> str:
    """`text | replace("a", "b")`."""
    text = words_of(value)
    CURRENT.get().budget.search(text, old)
    check_length(len(text) + text.count(old) * len(new))
    return same_field(value, text.replace(old, new))


def trimmed(value: object, characters: str | None = None) -> str:
    """`text | trim`, `text | trim(".,")`."""
    if characters is not None and len(characters) > _MOST_TRIMMED:
        raise UnprintableError(f"trim takes up to {_MOST_TRIMMED} characters, as in {{{{ text | trim('.,') }}}}")
    return same_field(value, words_of(value).strip(characters))


def is_in(item: object, group: Any) -> bool:
    """`"b" in text`, `name in names`, `"a" in mapping`, and the same as a test."""
    if isinstance(group, str) and isinstance(item, str):
        CURRENT.get().budget.search(group, item)
    if isinstance(group, dict) and not isinstance(item, str):
        return False  # not looked up: hashing nested tuples can take arbitrarily long
    return item in group


def is_divisible(value: object, by: object) -> bool:
    """`loop.index is divisibleby(3)`."""
    if not isinstance(value, int) or not isinstance(by, int):  # % on a text formats it, to any length
        raise UnprintableError("even, odd and divisibleby are for whole numbers")
    return value % by == 0


def namespace(*pairs: object, **names: object) -> Namespace:
    """`namespace(first=true)`: names that can be assigned inside a loop."""
    if pairs:  # with computed keys, a template could produce hash collisions
        raise UnprintableError("namespace takes names with values, as in namespace(first=true)")
    return Namespace(**names)


def rounded(value: float, digits: int = 0) -> float:
    """`number | round(1)`."""
    if not isinstance(value, int | float | Decimal) or not 0 <= digits <= 9:
        raise UnprintableError("round takes a number, and 0 to 9 digits after the point")
    return round(value, digits)


def total(values: Iterable[object]) -> object:
    """`numbers | sum`."""
    numbers = [value for value in values if isinstance(value, int | float | Decimal)]
    return sum(numbers)


def unique(values: Iterable[object]) -> list[object]:
    """`names | unique`: each text, number or record once, in order."""
    kept: dict[object, None] = {}
    for value in values:
        if isinstance(value, tuple | range | list | dict):
            raise UnprintableError("unique is for texts, numbers and records")
        kept.setdefault(value)
    return list(kept)


def steps(*ends: int) -> range:
    """`range(3)`: the numbers 0, 1, 2."""
    numbers = range(*ends)
    check_length(len(numbers) if max(map(abs, ends)) < 2**60 else MAX_TEXT + 1)
    return numbers


def _of_words(function: Callable[..., Any]) -> Callable[..., Any]:
    # filters like `title` take the value first, `truncate` takes the environment before it
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        text: str = function(*args[:at], words_of(args[at]), *args[at + 1 :], **kwargs)
        return same_field(args[at], text)

    return run


def _jinja(name: str) -> Callable[..., Any]:
    return cast(Callable[..., Any], JINJA_FILTERS[name])


FILTERS: dict[str, Callable[..., Any]] = {
    **{name: _jinja(name) for name in _OF_VALUES},
    **{name: _of_words(_jinja(name)) for name in _OF_TEXT},
    "string": words_of,
    "join": join_words,
    "replace": replace_words,
    "round": rounded,
    "trim": trimmed,
    "sum": total,
    "unique": unique,
}
TESTS: dict[str, Callable[..., Any]] = {name: cast(Callable[..., Any], JINJA_TESTS[name]) for name in _TESTS} | {
    "in": is_in,
    "divisibleby": is_divisible,
    "even": lambda value: is_divisible(value, 2),
    "odd": lambda value: not is_divisible(value, 2),
}
GLOBALS: dict[str, Any] = {"range": steps, "namespace": namespace}
