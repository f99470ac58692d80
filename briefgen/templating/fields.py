"""Follows the shapes of values through a template and finds the fields that do not exist."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from briefgen.errors import Place, Problem
from briefgen.languages import Language
from briefgen.templating.expressions import names_imported, names_of_target, written
from briefgen.templating.missing import no_parts, unknown_field, unknown_to_language
from briefgen.templating.shapes import NUMBER, ListShape, Plain, RecordShape, Shape, shapes_in

Scope = dict[str, Shape]

# Filters that return a list of the same items, filters that return one item, and filters that take a field's name.
_SAME = {"first_items", "list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"}
_ONE = {"first", "last"}
_BY_FIELD = {"groupby", "rejectattr", "selectattr"}
_WITH_FIELD = {"join", "map", "max", "min", "sort", "sum", "unique"}


def wrong_fields(
    tree: nodes.Template,
    file: str,
    language: Language,
    made: Collection[str] = (),
    called: Collection[str] | None = None,
) -> Iterator[Problem]:
    """Each field that does not exist, with its line.

    `made` are names that other templates assign. Macros that are not in `called` are skipped; None: no macro is
    skipped.
    """
    names = {name: shape for name, shape in shapes_in(language).items() if name not in made}
    walk = _Walk(file, language, names, _set_more_than_once(tree), called)
    walk.all(tree.body, {})
    return iter(walk.found)


@dataclass
class _Walk:
    file: str
    language: Language
    names: Mapping[str, Shape]
    unsure: Collection[str]  # their shapes depend on the branch taken
    called: Collection[str] | None
    found: list[Problem] = field(default_factory=list)

    def all(self, body: Collection[nodes.Node], scope: Scope) -> None:
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.For():
                self.loop(node, scope)
            case nodes.Macro(name=name):
                scope[name] = None
                if self.called is None or name in self.called:
                    arguments = dict.fromkeys(argument.name for argument in node.args)
                    for default in node.defaults:
                        self.shape(default, scope)
                    self.all(node.body, scope | arguments)
            case nodes.Assign(target=target, node=value):
                shape = self.shape(value, scope)
                scope.update(dict.fromkeys(names_of_target(target)))
                if isinstance(target, nodes.Name) and target.name not in self.unsure:
                    scope[target.name] = shape
            case nodes.With():
                shapes = [self.shape(value, scope) for value in node.values]
                inner = dict(scope)
                for target, shape in zip(node.targets, shapes, strict=True):
                    inner |= {
                        name: shape if isinstance(target, nodes.Name) else None for name in names_of_target(target)
                    }
                self.all(node.body, inner)
            case nodes.AssignBlock(target=target):
                self.all(node.body, dict(scope))
                scope.update(dict.fromkeys(names_of_target(target)))
            case nodes.Import() | nodes.FromImport():
                scope.update(dict.fromkeys(names_imported(node)))
            case nodes.Expr():
                self.shape(node, scope)
            case _:
                self.all(list(node.iter_child_nodes()), scope)

    def loop(self, node: nodes.For, scope: Scope) -> None:
        """The shape of a loop variable is that of the list's items."""
        group = self.shape(node.iter, scope)
        inner = scope | dict.fromkeys((*names_of_target(node.target), "loop"))
        if isinstance(node.target, nodes.Name) and isinstance(group, ListShape):
            inner[node.target.name] = group.item
        if node.test is not None:
            self.shape(node.test, inner)
        self.all(node.body, inner)
        self.all(node.else_, scope)

    def shape(self, node: nodes.Node, scope: Scope) -> Shape:
        """The shape of an expression; checks the fields in it."""
        match node:
            case nodes.Name(name=name):
                return scope[name] if name in scope else self.names.get(name)
            case nodes.Getattr(node=owner, attr=name):
                return self.of(self.shape(owner, scope), name, node, written(owner))
            case nodes.Getitem(node=owner, arg=nodes.Const(value=str(name))):
                return self.of(self.shape(owner, scope), name, node, written(owner))
            case nodes.Getitem(node=owner, arg=number):
                self.shape(number, scope)
                group = self.shape(owner, scope)
                return group.item if isinstance(group, ListShape) else None
            case nodes.Filter():
                return self.filtered(node, scope)
            case nodes.CondExpr(test=test, expr1=first, expr2=second):
                self.shape(test, scope)
                return self.same(first, second, scope)
            case nodes.And(left=first, right=second) | nodes.Or(left=first, right=second):
                return self.same(first, second, scope)
            case _:
                self.each([*node.iter_child_nodes()], scope)
                return None

    def each(self, group: Collection[nodes.Node | None], scope: Scope) -> None:
        for node in group:
            if node is not None:
                self.shape(node, scope)

    def same(self, first: nodes.Node, second: nodes.Node | None, scope: Scope) -> Shape:
        one, other = self.shape(first, scope), self.shape(second, scope) if second else None
        return one if one == other else None

    def filtered(self, node: nodes.Filter, scope: Scope) -> Shape:
        group = self.shape(node.node, scope) if node.node else None
        self.each([*node.args, *node.kwargs, node.dyn_args, node.dyn_kwargs], scope)
        if not isinstance(group, ListShape):
            return None
        given = node.args[0] if node.name in _BY_FIELD and node.args else None
        if node.name in _WITH_FIELD:
            given = next((each.value for each in node.kwargs if each.key == "attribute"), None)
        compared = group.item
        if isinstance(given, nodes.Const) and isinstance(given.value, str):
            for path in given.value.split(","):  # sort(attribute="table,seat")
                compared = group.item
                for name in path.strip().split("."):
                    compared = None if name.isdigit() else self.of(compared, name, node, "")
            if node.name == "map":
                return ListShape(compared)
        if node.name in _ONE:
            return group.item
        return group if node.name in _SAME else None

    def of(self, owner: Shape, name: str, node: nodes.Node, owner_written: str) -> Shape:
        """The shape of a field; records a problem if there is no such field."""
        place = Place(self.file, node.lineno)
        match owner:
            case RecordShape(noun, fields):
                if name in fields:
                    return fields[name]
                lacking = unknown_to_language(name, self.language, place)
                self.found.append(lacking or unknown_field(name, noun, fields, place))
            case Plain(noun, parts):
                if name in parts:
                    return NUMBER
                self.found.append(no_parts(name, owner_written, noun, parts, place))
            case ListShape():
                self.found.append(no_parts(name, owner_written, "a list", (), place))
            case None:
                pass
        return None


def _set_more_than_once(tree: nodes.Template) -> set[str]:
    seen: set[str] = set()
    again: set[str] = set()
    targets = (
        *(node.target for node in tree.find_all(nodes.Assign)),
        *(node.target for node in tree.find_all(nodes.AssignBlock)),
    )
    for target in targets:
        for name in names_of_target(target):
            (again if name in seen else seen).add(name)
    return again
