"""The same words in the same order in every format, read back with other libraries; and the same bytes every time."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import lxml.html
import pypdf
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from briefgen.document import Document, Table, plain_text
from briefgen.kinds import kind_folders
from briefgen.loading import load_event
from briefgen.themes import Theme, find_theme
from briefgen.writers import FORMATS
from tests.documents import printed_texts
from tests.papers import paper_of

DATA = Path(__file__).parents[1] / "loading" / "data"
EVENTS = ("full/event.yaml", "smallest.yaml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def squeezed(text: str) -> str:
    """The characters without white space, the marks that break lines, and the dash before who is quoted.

    Right-to-left letters are left out: each library that reads PDFs has an order of its own for them.
    """
    return re.sub(r"[\s\u00ad\u200b\u200e\u200f\u2060—\u0590-\u08ff]", "", text)


def of_word(data: bytes, _: Theme) -> str:
    body = docx.Document(BytesIO(data)).element.body
    return "".join(each.text or "" for each in body.iter(f"{W}t"))


def of_html(data: bytes, _: Theme) -> str:
    page = lxml.html.fromstring(data.decode())
    # Captions are for those who cannot see the table; pages do not show them.
    etree.strip_elements(page, "caption", with_tail=False)
    return str(page.xpath("string(//body)"))


def of_markdown(data: bytes, _: Theme) -> str:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(data.decode())
    return str(lxml.html.fromstring(f"<div>{html}</div>").xpath("string()"))


def of_pdf(data: bytes, theme: Theme) -> str:
    """What stands between the margins, page by page."""
    points = 72 / 25.4
    low = theme.page.margins.bottom * points - 1
    high = (theme.page.height - theme.page.margins.top) * points + 1
    said: list[str] = []

    def visit(text: str, matrix: list[float], line: list[float], *_: object) -> None:
        if low <= line[5] * matrix[3] + matrix[5] <= high:
            said.append(text)

    for page in pypdf.PdfReader(BytesIO(data)).pages:
        page.extract_text(visitor_text=visit)
    return "".join(said)


def of_text(data: bytes, _: Theme) -> str:
    return data.decode()


def document_of(event: str, kind: str, theme: Theme) -> Document:
    return paper_of(load_event(DATA / event), kind, theme=theme.name.lower()).document


def pattern(document: Document, between: str = "") -> str:
    """A pattern of all that the blocks say, in order; `between` may stand between two texts."""
    return between.join(re.escape(squeezed(text.text)) for text in printed_texts(document.blocks))


LABELS = r"(?:\d{1,2}\.|[•–▪])"
READERS: dict[str, tuple[Callable[[bytes, Theme], str], bool]] = {
    "docx": (of_word, False), "pdf": (of_pdf, True), "html": (of_html, False), "md": (of_markdown, False),
}  # fmt: skip


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("kind", sorted(kind_folders(None)))
@pytest.mark.parametrize("name", READERS)
def test_a_format_says_what_the_document_says_in_its_order(name: str, kind: str, event: str) -> None:
    theme = find_theme("classic", None)
    document = document_of(event, kind, theme)
    read, draws_labels = READERS[name]
    between = ""
    if draws_labels:  # list labels, and the heads of tables that go on on the next page
        heads = [block.columns for block in document.blocks if isinstance(block, Table)]
        repeated = [re.escape(squeezed("".join(plain_text(column.heading) for column in head))) for head in heads]
        between = f"(?:{'|'.join([LABELS, *repeated])})*"
    said = squeezed(read(FORMATS[name].write(document, theme), theme))
    whole = pattern(document, between)
    if not re.search(whole, said):
        pieces = [re.escape(squeezed(text.text)) for text in printed_texts(document.blocks)]
        told = next(index for index in range(len(pieces)) if not re.search(between.join(pieces[: index + 1]), said))
        raise AssertionError(f"{name} goes another way at {list(printed_texts(document.blocks))[told]!r}")
    assert len(whole) > 300


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("kind", sorted(kind_folders(None)))
def test_plain_text_has_every_word_and_outside_of_tables_in_order(kind: str, event: str) -> None:
    """Cells that run over lines stand side by side in plain text, so inside tables only the words can be compared."""
    theme = find_theme("classic", None)
    document = document_of(event, kind, theme)
    said = FORMATS["txt"].write(document, theme).decode()
    missing = {word for text in printed_texts(document.blocks) for word in text.text.split() if word not in said}
    assert missing == set()
    running = replace(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Table)))
    frames = re.compile(r"^\| ?|^[=~-]+$", re.MULTILINE)
    lines = frames.sub("", FORMATS["txt"].write(running, theme).decode())
    assert re.search(pattern(running, f"{LABELS}*"), squeezed(lines))


SCRIPT = """
import hashlib, json, sys, time
from pathlib import Path
shift = float(sys.argv[3])
now, local, universal = time.time, time.localtime, time.gmtime
time.time = lambda: now() + shift
time.localtime = lambda seconds=None: local(now() + shift if seconds is None else seconds)
time.gmtime = lambda seconds=None: universal(now() + shift if seconds is None else seconds)
from briefgen.pipeline import Job, Options, build
from briefgen.writers import FORMATS
outcome = build(Job(Path(sys.argv[1]), Options(formats=tuple(FORMATS)), Path(sys.argv[2])))
assert outcome.made
print(json.dumps({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in outcome.written}))
"""


@pytest.mark.slow
@pytest.mark.parametrize("event", EVENTS)
def test_the_same_event_gives_the_same_bytes_wherever_and_whenever(tmp_path: Path, event: str) -> None:
    """Another hash seed, another time zone, another language of the system, years later."""
    digests = []
    for number, (seed, zone, words, shift) in enumerate(
        [("1", "Asia/Tokyo", "C.UTF-8", "0"), ("2", "America/New_York", "POSIX", "100000000")]
    ):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": words, "LC_ALL": words}
        environment["PYTHONPATH"] = str(Path(__file__).parents[2])
        command = [sys.executable, "-c", SCRIPT, str(DATA / event), str(tmp_path / str(number)), shift]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
        digests.append(json.loads(done.stdout))
    assert digests[0] == digests[1]
    assert len(digests[0]) == len(FORMATS) * len(kind_folders(None))
    assert hashlib.sha256(next((tmp_path / "0").rglob("*.docx")).read_bytes()).hexdigest() in digests[0].values()


def test_every_format_is_read_back() -> None:
    assert READERS.keys() | {"txt"} == FORMATS.keys()  # plain text has a test of its own
