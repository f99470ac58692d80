"""A docxtpl template of a paper: our own Word file with every text made a variable and every longer table a loop.

So docxtpl starts from the same styles, headers and layout, and has to print the same words.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docxtpl import DocxTemplate

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOOPED = 4  # rows from which a table is a loop
_FIXED = (f"{_W}drawing", f"{_W}fldChar", f"{_W}instrText", f"{_W}pict")  # pictures and fields stay as they are


def template_of(paper: bytes) -> bytes:
    """The template made from a finished paper."""
    document = docx.Document(BytesIO(paper))
    texts = tables = 0
    for part in _parts(document.element.body):
        if part.tag == f"{_W}tbl":
            _loop(part, tables)
            tables += 1
        else:
            _fill(part, f"{{{{ texts[{texts}] }}}}")
            texts += 1
    return _saved(document)


def context_of(paper: bytes) -> dict[str, Any]:
    """What the template prints: the texts outside looped tables, and the rows in them."""
    texts: list[str] = []
    tables: list[list[list[str]]] = []
    for part in _parts(docx.Document(BytesIO(paper)).element.body):
        if part.tag == f"{_W}tbl":
            tables.append([[_text(cell) for cell in row.findall(f"{_W}tc")] for row in part.findall(f"{_W}tr")[1:]])
        else:
            texts.append(_text(part))
    return {"texts": texts, "tables": tables}


def render(template: bytes, context: dict[str, Any]) -> bytes:
    """What is timed: open, fill, save."""
    paper = DocxTemplate(BytesIO(template))
    paper.render(context, autoescape=True)
    return _saved(paper)


def words_of(paper: bytes) -> list[str]:
    """The words of the body, in order."""
    return " ".join(_text(each) for each in docx.Document(BytesIO(paper)).element.body.iter(f"{_W}p")).split()


def _saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _parts(parent: Any) -> Iterator[Any]:
    """The paragraphs with text and the looped tables, in order; a table's first row is never in its loop."""
    for element in list(parent):
        if element.tag == f"{_W}tbl" and len(element.findall(f"{_W}tr")) >= _LOOPED and _is_plain(element):
            yield from _parts(element.find(f"{_W}tr"))
            yield element
        elif element.tag == f"{_W}p":
            if _text(element) and not any(True for _ in element.iter(*_FIXED)):
                yield element
        else:
            yield from _parts(element)


def _is_plain(table: Any) -> bool:
    """Whether each cell holds one paragraph: cards and frames are tables too."""
    return all(len(list(cell.iter(f"{_W}p"))) == 1 for cell in table.iter(f"{_W}tc"))


def _loop(table: Any, number: int) -> None:
    rows = table.findall(f"{_W}tr")
    first, model, last = rows[1:4]
    for row in rows[4:]:
        table.remove(row)
    _fill(next(first.iter(f"{_W}p")), f"{{%tr for row in tables[{number}] %}}")
    _fill(next(last.iter(f"{_W}p")), "{%tr endfor %}")
    for place, cell in enumerate(model.findall(f"{_W}tc")):
        _fill(next(cell.iter(f"{_W}p")), f"{{{{ row[{place}] }}}}")


def _fill(paragraph: Any, text: str) -> None:
    """One run with the text in place of all; it keeps the look of the first."""
    for link in list(paragraph.findall(f"{_W}hyperlink")):
        for run in list(link):
            link.addprevious(run)
        paragraph.remove(link)
    runs = paragraph.findall(f"{_W}r")
    for run in runs[1:]:
        paragraph.remove(run)
    run = runs[0] if runs else paragraph.makeelement(f"{_W}r")
    if not runs:
        paragraph.append(run)
    for child in list(run):
        if child.tag != f"{_W}rPr":
            run.remove(child)
    letters = run.makeelement(f"{_W}t")
    letters.text = text
    run.append(letters)


def _text(element: Any) -> str:
    """Its words; a line break is a new line."""
    marks = {f"{_W}br": "\n", f"{_W}tab": "\t"}
    return "".join(
        node.text or "" if node.tag == f"{_W}t" else marks[node.tag]
        for node in element.iter(f"{_W}t", *marks)
        if node.getparent().tag == f"{_W}r"
    )
