"""The structure tree of a PDF: which content belongs to which element, in reading order (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.writers.pdf.file import PdfFile

Rectangle = tuple[float, float, float, float]  # left, bottom, right, top


class Content(NamedTuple):
    """A piece of a page's content; both numbers count from 0, `mcid` in the page."""

    page: int
    mcid: int


class Annotation(NamedTuple):
    """An annotation on a page, counted from 0, by its object number."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Node:
    """An element of the tree; `attributes` are the further entries of its dictionary, `number` is its object's."""

    tag: str
    attributes: str = ""
    children: list["Node | Content | Annotation"] = field(default_factory=list)
    box: Rectangle | None = None  # around its content, for a figure that stands on one page
    number: int = 0


class Structure:
    """The tree of one paper, below one element `Document`."""

    def __init__(self) -> None:
        self.root = Node("Document")
        self._owners: list[Node | list[Node]] = []  # the parent tree: by its key, an element or those of a page
        self._pages: list[int] = []  # the keys of the pages

    def add_page(self) -> int:
        """The key of a new page in the parent tree (14.7.4.4); from now on content is added to this page."""
        self._owners.append([])
        self._pages.append(len(self._owners) - 1)
        return self._pages[-1]

    def add_content(self, node: Node) -> int:
        """The number of a new piece of content of `node` on the current page."""
        owners = self._owners[self._pages[-1]]
        assert isinstance(owners, list)
        node.children.append(Content(len(self._pages) - 1, len(owners)))
        owners.append(node)
        return len(owners) - 1

    def add_annotation(self, node: Node, number: int) -> int:
        """The key in the parent tree of an annotation of `node` on the current page."""
        node.children.append(Annotation(len(self._pages) - 1, number))
        self._owners.append(node)
        return len(self._owners) - 1

    def write(self, file: PdfFile, pages: list[int]) -> int:
        """Add the tree to the file, whose pages have these object numbers; the number of its root."""
        root = file.reserve()
        nodes = list(_numbered(self.root, root, file))
        for node, parent in nodes:
            file.set(node.number, _dictionary(node, parent, pages))
        keys = "\n".join(f"{key}{_owner(owner)}" for key, owner in enumerate(self._owners))
        parents = file.add(f"<</Nums[{keys}]>>")
        following = len(self._owners)
        tree = f"/K {self.root.number} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {following}"
        file.set(root, f"<</Type/StructTreeRoot{tree}>>")
        return root


def _numbered(top: Node, parent: int, file: PdfFile) -> Iterator[tuple[Node, int]]:
    """The nodes in reading order, each with a number from now on, and the numbers of their parents."""
    waiting = [(top, parent)]
    while waiting:
        node, above = waiting.pop()
        number = node.number = file.reserve()
        yield node, above
        if _only_content(node) is None:
            waiting += [(child, number) for child in reversed(node.children) if isinstance(child, Node)]


def _only_content(node: Node) -> Content | None:
    """Its one piece of content if it has nothing else, as most cells and paragraphs."""
    if len(node.children) == 1 and node.box is None:
        only = node.children[0]
        return only if isinstance(only, Content) else None
    return None


def _owner(owner: Node | list[Node]) -> str:
    if isinstance(owner, Node):
        return f" {owner.number} 0 R"
    return f"[{' '.join([f'{node.number} 0 R' for node in owner])}]"


def _dictionary(node: Node, parent: int, pages: list[int]) -> str:
    if only := _only_content(node):
        return f"<</S/{node.tag}/P {parent} 0 R/Pg {pages[only.page]} 0 R{node.attributes}/K[{only.mcid}]>>"
    page, kids = None, []
    for child in node.children:
        if isinstance(child, Node):
            kids.append(f"{child.number} 0 R")
        elif isinstance(child, Annotation):
            kids.append(f"<</Type/OBJR/Obj {child.number} 0 R/Pg {pages[child.page]} 0 R>>")
        else:
            at, mcid = child
            if page is None:
                page = at
            kids.append(f"{mcid}" if at == page else f"<</Type/MCR/Pg {pages[at]} 0 R/MCID {mcid}>>")
    where = "" if page is None else f"/Pg {pages[page]} 0 R"
    box = ""
    if node.box and len({child.page for child in node.children if isinstance(child, Content)}) == 1:
        box = f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{side:.2f}' for side in node.box)}]>>"
    children = f"/K[{' '.join(kids)}]" if kids else ""
    return f"<</S/{node.tag}/P {parent} 0 R{where}{node.attributes}{box}{children}>>"
