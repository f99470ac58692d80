"""The Jinja environment of papers: sandboxed, strict about names, with counted work, and all values in slots."""

import operator
from collections.abc import Callable, Iterable, Iterator, Sized
from functools import wraps
from typing import Any, NoReturn

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace, missing

from briefgen.events import FieldText
from briefgen.templating.sandbox.budget import BudgetExceededError, check_length
from briefgen.templating.sandbox.builtins import FILTERS, GLOBALS, TESTS, is_in
from briefgen.templating.sandbox.counting import A_TEMPLATE, COMPARE, CUT, STEP, TIE, Counting
from briefgen.templating.sandbox.filling import CURRENT, UnprintableError, finalize, gather, words_of
from briefgen.templating.sandbox.named_values import NamedValues, field_of
from briefgen.templating.sandbox.undefined import NamedUndefined

# Templates can read the parts of dates and times, and no other attributes of values that are not records.
_PARTS = {"year", "month", "day", "hour", "minute"}
_OF_LOOPS = {
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle", "depth",
    "depth0",
}  # fmt: skip
_UNWEIGHED = {"length", "count", "first", "last", "default", "d"}  # they visit one item at most
# These iterate over a text: over its characters where a list is expected, and over the names in `a,b`.
_THROUGH = frozenset({
    "dictsort", "groupby", "join", "list", "map", "max", "min", "reject", "rejectattr", "select", "selectattr", "sort",
    "sum", "title", "unique",
})  # fmt: skip
_LONG_ATTRIBUTE = 100
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "lteq": operator.le, "gt": operator.gt,
    "gteq": operator.ge, "in": is_in, "notin": lambda item, group: not is_in(item, group),
}  # fmt: skip


class _Template(Template):
    """A template whose imports belong to one filling: Jinja would cache the first filling's result, with its slots."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx  # only needed for globals added by callers, and no caller adds any
        return self.make_module()


class PaperEnvironment(SandboxedEnvironment):
    """One environment for one search path of templates; it caches compiled templates."""

    template_class = _Template
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(
        self, loader: BaseLoader, vocabulary: dict[str, Callable[..., object]], iterating: frozenset[str] = frozenset()
    ) -> None:
        """`vocabulary` are filters by name; `iterating` are the names of those that iterate over their arguments."""
        super().__init__(
            loader=loader,
            undefined=NamedUndefined,
            autoescape=False,
            optimized=False,  # no constant folding: nothing is computed before it is counted
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=finalize,
        )
        self.concat: Callable[[Iterable[str]], str] = gather
        through = _THROUGH | iterating
        counted = {name: _counted(name, word, through) for name, word in (FILTERS | vocabulary).items()}
        self.filters = counted | _OPERATIONS
        self.tests = {name: _counted(name, test, through) for name, test in TESTS.items()}
        self.globals = GLOBALS | {name: counted[name] for name in vocabulary}

    @property
    def words(self) -> list[str]:
        """The filters that a template may use."""
        return [name for name in self.filters if name not in _OPERATIONS]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            return Counting(name, filename).visit(super()._parse(source, name, filename))  # type: ignore[no-any-return]  # a visitor gives back Any
        except (RecursionError, ValueError) as error:
            message = _TOO_DEEP if isinstance(error, RecursionError) else _NO_VALUE
            raise TemplateSyntaxError(message, 1, name, filename) from None

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        try:
            return super()._generate(source, name, filename, defer_init)
        except RecursionError:
            raise TemplateSyntaxError(_TOO_DEEP, 1, name, filename) from None

    def _compile(self, source: str, filename: str) -> Any:
        try:
            return super()._compile(source, filename)
        except (SyntaxError, RecursionError, MemoryError, OverflowError):
            raise TemplateSyntaxError(_TOO_DEEP, 1, None, filename) from None

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`event.title`: fields of records and mappings, and the allowed attributes of loops, dates and imports."""
        if isinstance(obj, NamedValues):
            return field_of(obj, attribute, self.undefined)
        if attribute.startswith("_"):
            return self.unsafe_undefined(obj, attribute)
        if isinstance(obj, Undefined):
            obj._fail_with_undefined_error()  # raises an error with the name that was not found
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if obj is None and attribute in _PARTS:  # the year of a date that is not given
            return None
        found = getattr(obj, attribute, missing) if _may_read(obj, attribute) else missing
        return self.undefined(obj=obj, name=attribute) if found is missing else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`event["title"]` as `event.title`; `names[0]`."""
        budget = CURRENT.get().budget
        budget.step()
        found = self._item(obj, argument)
        budget.weigh(found)  # filters use this method to read the attributes that they compare
        return found

    def _item(self, obj: Any, argument: Any) -> Any:
        if isinstance(argument, str) or isinstance(obj, Undefined):
            return self.getattr(obj, str(argument))
        if isinstance(argument, int) and isinstance(obj, list | tuple | str | range):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=argument)  # type: ignore[arg-type]  # Jinja itself gives it numbers
        raise UnprintableError("square brackets take the number of an item, or a name in quotation marks")

    def unsafe_undefined(self, obj: Any, attribute: str) -> NoReturn:  # noqa: ARG002  # Jinja's signature
        """Refuse a name that starts with an underscore, whether or not it exists."""
        raise SecurityError(f"'{attribute[:60]}' is the inside of a value")

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Count the arguments: `m(*names)` copies the names."""
        CURRENT.get().budget.made(args)
        return super().call(context, obj, *args, **kwargs)

    def _load_template(self, name: str, globals: Any) -> Any:
        """Count each load: Jinja looks for the file each time, and does not cache a missing one."""
        CURRENT.get().budget.step(A_TEMPLATE)
        return super()._load_template(_word(name), globals)

    def call_test(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Called by `select("in", names)`."""
        return super().call_test(_word(name), *args, **kwargs)

    def call_filter(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Called by `map("upper")`; the operations that replace operators are refused."""
        if _word(name) in _OPERATIONS:
            raise UnprintableError(f"there is no filter '{name}'")
        return super().call_filter(name, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic with limits on the size of numbers and texts."""
        budget = CURRENT.get().budget
        budget.step()
        texts = isinstance(left, Sized) or isinstance(right, Sized)
        if texts and operator not in ("+", "*"):
            raise UnprintableError(f"{operator} is for numbers")
        if operator == "**" and (abs(right) > 64 or abs(left) >= 2**63):
            raise BudgetExceededError("the number is too large")
        if texts:
            check_length(_length_of(operator, left, right))
        return budget.made(super().call_binop(context, operator, left, right))


_NO_VALUE = "a number is too long, or a \\ in quotation marks means nothing"
_TOO_DEEP = "brackets or tags stand inside one another too deeply"


def _word(name: object) -> str:
    if not isinstance(name, str):  # not looked up: hashing nested tuples is slow, or exceeds the recursion limit
        raise UnprintableError("the name of a filter, test or template stands in quotation marks")
    return name


def _may_read(obj: object, attribute: str) -> bool:
    if isinstance(obj, LoopContext):
        return attribute in _OF_LOOPS
    if isinstance(obj, tuple):  # a group of `groupby`
        return attribute in getattr(obj, "_fields", ())
    return isinstance(obj, TemplateModule | Namespace) or attribute in _PARTS


def _counted(name: str, function: Callable[..., Any], through: frozenset[str]) -> Callable[..., Any]:
    """The word with its input and output counted; it returns lists instead of iterators, whose size is unknown."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        budget = CURRENT.get().budget
        budget.step()
        if name not in _UNWEIGHED:
            for value in (*args, *kwargs.values()):
                budget.weigh(value)
                if name in through:
                    budget.through(value)
            attribute = kwargs.get("attribute")
            if isinstance(attribute, str) and len(attribute) >= _LONG_ATTRIBUTE:  # its parts are looked up one by one
                budget.step(len(attribute))
        result = function(*args, **kwargs)
        return budget.made(list(result) if isinstance(result, Iterator) else result)

    return run


def _step(cost: int, characters: int) -> bool:
    """Count an iteration or call: its cost, and the characters in its body."""
    budget = CURRENT.get().budget
    budget.step(cost)
    budget.write(characters)
    return True


def _tie(*parts: object) -> str:
    """The `~` operator: the joined words of the parts; the origin is the first field among them."""
    words = [words_of(part) for part in parts]
    check_length(sum(map(len, words)))
    joined = CURRENT.get().budget.made("".join(words))
    fields = [part.field for part in parts if isinstance(part, FieldText)]
    return FieldText(joined, fields[0]) if fields else joined


def _compare(first: Any, *others: Any) -> bool:
    """`first < second == third`, as (first, "lt", second, "eq", third)."""
    budget = CURRENT.get().budget
    budget.step()
    budget.weigh(first)
    left = first
    for comparison, right in zip(others[::2], others[1::2], strict=True):
        budget.weigh(right)
        if not _COMPARISONS[comparison](left, right):
            return False
        left = right
    return True


def _cut(value: Any, start: Any, stop: Any, step: Any) -> Any:
    return CURRENT.get().budget.made(value[start:stop:step])


_OPERATIONS: dict[str, Callable[..., Any]] = {STEP: _step, TIE: _tie, COMPARE: _compare, CUT: _cut}


def _length_of(operator: str, left: Any, right: Any) -> int:
    if operator == "+":
        return sum(len(side) for side in (left, right) if isinstance(side, Sized))
    sized, times = (left, right) if isinstance(left, Sized) else (right, left)
    return len(sized) * times if isinstance(times, int) else 0
