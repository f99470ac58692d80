"""Changes a template's syntax tree before it is compiled, so that each iteration, call and operation is counted.

Statements that papers do not need, and that could write data outside of slots, are refused here.
"""

from typing import Any, Final, NoReturn

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from briefgen.templating.sandbox.budget import MAX_NUMBER

# Names of the environment's operations. Filters, because Jinja calls them directly; templates cannot contain these
# names.
STEP: Final = "*step"
TIE: Final = "*tie"
COMPARE: Final = "*compare"
CUT: Final = "*cut"

_NODES_A_STEP = 100
A_TEMPLATE: Final = 20  # steps for finding and loading a template


class Counting(NodeTransformer):
    """Inserts a step at the start of each loop body, macro and template, and replaces operators by operations."""

    def __init__(self, name: str | None, filename: str | None) -> None:
        self.name, self.filename = name, filename

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802  # Jinja's visitor requires these names
        """Count the use of a template, however it is included."""
        self.generic_visit(node)
        node.body.insert(0, _step(node, A_TEMPLATE))
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        """Count each iteration, and each item that the loop's `if` skips."""
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        if node.test is not None:
            node.test = nodes.And(
                _operation(STEP, [nodes.Const(1), nodes.Const(0)], node.lineno), node.test, lineno=node.lineno
            )
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        """Count each call."""
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Replace the operator ~."""
        self.generic_visit(node)
        return _operation(TIE, node.nodes, node.lineno)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """Replace the operators ==, !=, <, <=, >, >=, in and not in, also in chains."""
        self.generic_visit(node)
        arguments: list[nodes.Expr] = [node.expr]
        for operand in node.ops:
            arguments += [nodes.Const(operand.op), operand.expr]
        return _operation(COMPARE, arguments, node.lineno)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        """Replace slices, which copy: text[2:5]."""
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        ends = (node.arg.start, node.arg.stop, node.arg.step)
        return _operation(CUT, [node.node, *(end or nodes.Const(None) for end in ends)], node.lineno)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        """Refuse computed keys: they could be chosen to collide, which makes look-ups arbitrarily slow."""
        if any(not isinstance(pair.key, nodes.Const) or not isinstance(pair.key.value, str) for pair in node.items):
            self._refuse("a mapping has words in quotation marks as its keys", node)
        return self.generic_visit(node)

    def visit_Const(self, node: nodes.Const) -> nodes.Node:  # noqa: N802
        """Refuse too large numbers."""
        if isinstance(node.value, int | float) and not -MAX_NUMBER < node.value < MAX_NUMBER:
            self._refuse("the number is too large", node)
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> NoReturn:  # noqa: N802
        """Refuse it: Jinja writes its result outside of slots."""
        self._refuse("{% call %} is not for papers; call the macro as {{ name(…) }}", node)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> NoReturn:  # noqa: N802
        """Refuse it: Jinja writes its result outside of slots."""
        self._refuse("{% filter %} is not for papers; use the filter on a value, as {{ value | filter }}", node)

    def _refuse(self, message: str, node: nodes.Node) -> NoReturn:
        raise TemplateSyntaxError(message, node.lineno, self.name, self.filename)


def _step(body: nodes.Node, cost: int = 1) -> nodes.ExprStmt:
    line = body.lineno or 1
    cost += sum(1 for _ in body.find_all(nodes.Node)) // _NODES_A_STEP
    characters = sum(len(data.data) for data in body.find_all(nodes.TemplateData))
    return nodes.ExprStmt(_operation(STEP, [nodes.Const(cost), nodes.Const(characters)], line), lineno=line)


def _operation(name: str, arguments: list[Any], line: int) -> nodes.Filter:
    first, *others = arguments
    return nodes.Filter(first, name, others, [], None, None, lineno=line)
