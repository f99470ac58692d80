"""The part of Jinja's own vocabulary that a paper's template may use, each piece bounded in what it makes.

Left out on purpose: `safe` and `escape` (there is nothing to escape), `tojson`, `pprint` and `xmlattr` (they show the
inside of things), `format`, `center`, `indent`, `wordwrap`, `batch`, `slice` (layout is the theme's work, and each of
them swells on request).
"""

from collections.abc import Callable, Iterable, Sized
from functools import wraps
from typing import Any

from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_NAMESPACE, DEFAULT_TESTS

from briefgen.templating.budget import MAX_TEXT, BudgetExceededError
from briefgen.templating.filling import words_of
from briefgen.templating.records import Record

_OF_VALUES = (
    "abs", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items", "last", "length", "list",
    "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "sum", "unique",
)  # fmt: skip
_OF_TEXT = ("capitalize", "lower", "title", "trim", "truncate", "upper")
_TESTS = (
    "boolean", "defined", "divisibleby", "eq", "even", "false", "ge", "gt", "in", "iterable", "le", "lt", "mapping",
    "ne", "none", "number", "odd", "sequence", "string", "true", "undefined", "==", "!=", "<", "<=", ">", ">=",
)  # fmt: skip
_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")


def bounded(value: Any) -> Any:
    """The value, if it is no longer than a value may be.

    Raises BudgetExceededError.
    """
    if isinstance(value, Sized) and len(value) > MAX_TEXT:
        raise BudgetExceededError(f"a value with more than {MAX_TEXT:,} characters or items")
    return value


def join_words(values: Iterable[object], separator: str = "", attribute: str | None = None) -> str:
    """`names | join(", ")`: the words of each, with the separator between them."""
    if attribute:
        values = [getattr(value, attribute) for value in values if isinstance(value, Record)]
    words = [words_of(value) for value in values]
    length = sum(map(len, words)) + len(separator) * len(words)
    if length > MAX_TEXT:
        raise BudgetExceededError("the joined text is too long")
    return separator.join(words)


def replace_words(value: object, old: str, new: str) -> str:
    """`text | replace("a", "b")`."""
    text = words_of(value)
    if len(text) + text.count(old) * len(new) > MAX_TEXT:
        raise BudgetExceededError("the replaced text is too long")
    return text.replace(old, new)


def _bounding(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        return bounded(function(*args, **kwargs))

    return run


def _of_words(function: Callable[..., Any]) -> Callable[..., Any]:
    # `title` and friends take the value first, `truncate` takes the environment before it
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        return function(*args[:at], words_of(args[at]), *args[at + 1 :], **kwargs)

    return run


FILTERS: dict[str, Callable[..., Any]] = {
    **{name: _bounding(DEFAULT_FILTERS[name]) for name in _OF_VALUES},
    **{name: _of_words(DEFAULT_FILTERS[name]) for name in _OF_TEXT},
    "string": words_of,
    "join": join_words,
    "replace": replace_words,
}
TESTS: dict[str, Callable[..., Any]] = {name: DEFAULT_TESTS[name] for name in _TESTS}
GLOBALS: dict[str, Any] = {name: DEFAULT_NAMESPACE[name] for name in _GLOBALS}
