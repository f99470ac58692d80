"""The Jinja environment of papers: sandboxed, strict about names, counted, and unable to make a value live."""

from collections.abc import Callable, Iterable, Sized
from typing import Any

from jinja2 import nodes
from jinja2.environment import TemplateModule
from jinja2.loaders import BaseLoader
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Cycler, Namespace

from briefgen.events import FieldText
from briefgen.templating.budget import MAX_TEXT, BudgetExceededError
from briefgen.templating.builtins import FILTERS, GLOBALS, TESTS
from briefgen.templating.filling import CURRENT, finalize, gather, words_of
from briefgen.templating.records import Record
from briefgen.templating.undefined import NamedUndefined

# Of values that are not records a template reads the parts of dates and times, and nothing else.
_PARTS = {"year", "month", "day", "hour", "minute"}


class PaperEnvironment(SandboxedEnvironment):
    """One environment for one look-up order of templates; compiled templates are kept in it."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, loader: BaseLoader, vocabulary: dict[str, Callable[..., object]]) -> None:
        super().__init__(
            loader=loader,
            undefined=NamedUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=finalize,  # type: ignore[arg-type]  # Jinja passes the context too where it is asked to
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        self.concat: Callable[[Iterable[str]], str] = gather  # type: ignore[assignment]  # Jinja declares "".join
        self.filters = FILTERS | vocabulary
        self.tests = dict(TESTS)
        self.globals = GLOBALS | vocabulary

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return _counted(super()._parse(source, name, filename))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """A dot reads records, loops and parts of dates; methods of text, lists and the rest are out of reach."""
        if attr.startswith("_"):
            return False
        own = isinstance(obj, (Record, TemplateModule, LoopContext, Namespace, Cycler))
        return own or (attr in _PARTS and not callable(value))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`event.title`; a field of a mapping too, so that data reads alike wherever it comes from."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic, bounded: no number or text may grow without end."""
        texts = isinstance(left, Sized) or isinstance(right, Sized)
        if texts and operator in ("%", "**"):
            raise BudgetExceededError(f"{operator} is for numbers; write texts side by side instead")
        if operator == "**" and (abs(right) > 64 or abs(left) > 10**9):
            raise BudgetExceededError("the power is too large")
        if texts and _length_of(operator, left, right) > MAX_TEXT:
            raise BudgetExceededError(f"a text or list with more than {MAX_TEXT:,} characters or items")
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, int) and result.bit_length() > 4096:
            raise BudgetExceededError("the number is too large")
        return result

    def step(self, characters: int) -> None:
        """Compiled templates call it at each turn of a loop and each call of a macro."""
        CURRENT.get().budget.step(characters)

    def tie(self, *parts: object) -> str:
        """The `~` operator: the words of the parts in a row, as one value from the first field among them."""
        words = [words_of(part) for part in parts]
        if sum(map(len, words)) > MAX_TEXT:
            raise BudgetExceededError("the joined text is too long")
        fields = [part.field for part in parts if isinstance(part, FieldText)]
        joined = "".join(words)
        return FieldText(joined, fields[0]) if fields else joined


def _length_of(operator: str, left: Any, right: Any) -> int:
    if operator == "+":
        return sum(len(side) for side in (left, right) if isinstance(side, Sized))
    sized, times = (left, right) if isinstance(left, Sized) else (right, left)
    return len(sized) * times if isinstance(times, int) else 0


def _counted(template: nodes.Template) -> nodes.Template:
    """Put a step at the head of each loop body, macro and template, and make `~` ours."""
    for concat in list(template.find_all(nodes.Concat)):
        _replace(template, concat, _call("tie", concat.nodes, concat.lineno))
    for body in [*template.find_all((nodes.For, nodes.Macro, nodes.CallBlock))]:
        body.body.insert(0, _step(body))
    # `extends` and imports have to stay in front of everything that could write
    leading = (nodes.Extends, nodes.Import, nodes.FromImport)
    template.body.insert(sum(isinstance(node, leading) for node in template.body), _step(template))
    return template


def _step(body: nodes.Node) -> nodes.ExprStmt:
    size = sum(len(data.data) for data in body.find_all(nodes.TemplateData))
    line = body.lineno or 1
    return nodes.ExprStmt(_call("step", [nodes.Const(size)], line), lineno=line)


def _call(name: str, arguments: list[Any], line: int) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute(name), arguments, [], None, None, lineno=line)


def _replace(template: nodes.Template, old: nodes.Node, new: nodes.Node) -> None:
    for node in (template, *template.find_all(nodes.Node)):
        for field, value in node.iter_fields():
            if value is old:
                setattr(node, field, new)
            elif isinstance(value, list):
                value[:] = [new if item is old else item for item in value]
