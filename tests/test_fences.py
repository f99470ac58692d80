"""Which rooms may import which library: complete over all libraries, closed to rooms that do not exist yet."""

import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "briefgen"

# Library → the rooms, or single modules, that may import it. A room is a folder or a module beneath the package.
LIBRARIES = {
    "PIL": {"sources/pictures", "sources/screen_colours", "writers/pdf/pictures"},
    "ahocorasick_rs": {"checks/names"},
    "anyascii": {"names"},
    "babel": {"languages"},
    "bidi": {"scripts"},
    "deflate": {"writers/compression"},
    "distributed": {"batch/cluster/scheduler", "batch/cluster/worker"},
    "docx": {"writers/docx"},
    "icu4py": {"layout/breaks"},
    "jinja2": {"templating"},
    "lxml": {"writers/docx"},
    "markdown_it": {"readers/markdown"},
    "mdit_py_plugins": {"readers/markdown"},
    "page": {"checks/profiles"},
    "openpyxl": {"sources/workbook/values", "authoring/season/workbook"},
    "pypdfium2": {"batch/report/pictures"},
    "pydantic": {"validation", "events", "loading", "release", "kinds", "themes"},
    "pydantic_core": {"validation", "events"},
    "pyphen": {"layout/hyphens"},
    "rich": {"cli/bar"},
    "segno": {"readers/markdown"},
    "sqlite3": {"outputs"},
    "typer": {"cli"},
    "uharfbuzz": {"fonts"},
    "watchfiles": {"watch"},
    "yaml": {"sources/yaml"},
}


def imports(source: str) -> set[str]:
    """The top packages that a module imports, wherever in it, but those of Python's own library."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    own = {"briefgen", *(sys.stdlib_module_names - LIBRARIES.keys())}
    return found - own


def trespasses(module: str, source: str) -> set[str]:
    """The libraries that a module imports and may not."""
    path = module.removesuffix(".py")
    return {
        library
        for library in imports(source)
        if not any(path == room or path.startswith(f"{room}/") for room in LIBRARIES.get(library, ()))
    }


def test_every_library_stays_in_the_rooms_that_own_it() -> None:
    found, seen = {}, set()
    for path in PACKAGE.rglob("*.py"):
        module, source = path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")
        seen |= imports(source)
        if trespassed := trespasses(module, source):
            found[module] = trespassed
    assert not found, found
    assert seen == LIBRARIES.keys(), "the table names a library that nobody imports"


def test_a_new_room_may_import_no_library_until_the_table_says_so() -> None:
    source = "import jinja2\nfrom lxml import etree\nimport typer.testing\ndef late():\n    import requests\n"
    assert trespasses("batch/run.py", source) == {"jinja2", "lxml", "typer", "requests"}
    assert trespasses("cli/batch.py", source) == {"jinja2", "lxml", "requests"}
    assert trespasses("templatingx.py", "import jinja2") == {"jinja2"}
