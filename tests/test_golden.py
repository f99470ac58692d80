"""Every stage of every sample is as it was when somebody last looked: UPDATE_GOLDEN=1 takes today's as the new.

Of a Word file, word.txt has what people read and how it looks (tests/writers/docx/dump.py). What papers have in common,
such as styles, is told once, in word-parts.txt of the smallest paper, and elsewhere where it differs from that; the
smallest paper is also stored as it is, in word.xml.
"""

import difflib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdf
import pytest
from lxml import etree

from briefgen.pipeline import Job, Options, build, show_stage
from briefgen.writers import FORMATS
from briefgen.writers.docx import write_docx
from tests.documents import theme
from tests.sample import EVERYTHING
from tests.writers.docx.dump import Parts, differing_lines, other_lines, parts_of, story_lines

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
EVENTS = {
    "norland": "data/norland/event.yaml",
    "korea": "data/korea-reception-2023.yaml",
    "smallest": "data/smallest.yaml",
    "francais": "tests/languages/data/francais/event.yaml",  # in French, as its office's settings say
}
# Small events, each for other turns of the French templates; of these the filled text alone is stored.
TURNS = {
    f"francais-{name}": f"tests/languages/data/francais/{name}.yaml"
    for name in ("a-deux", "a-venir", "annulee", "prevue", "sans-discours", "tenue")
}
KINDS = ("briefing", "press-summary")
STAGES = ("filled.md", "document.txt", "word.txt", "pdf.txt", "aloud.txt", "page.html", "paper.txt", "paper.md")
SMALLEST = ("smallest", "briefing")
CASES = [(event, kind, stage) for event in EVENTS for kind in KINDS for stage in STAGES]
CASES += [(event, kind, "filled.md") for event in TURNS for kind in KINDS]
CASES += [(*SMALLEST, stage) for stage in ("word.xml", "word-parts.txt")]
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
LINES_SHOWN = 25
# Where lines end and spaces stand in a PDF is a guess of its reader, and versions of pypdf guess differently. With the
# version of the lock the text must be as it was; with others (.ci/drift) the characters of each page.
ANY_PYPDF = bool(os.environ.get("BRIEFGEN_DRIFT"))


@cache
def stages(event: str, kind: str) -> dict[str, str]:
    """What stands at each stage of a paper, as text."""
    source = ROOT / (EVENTS | TURNS)[event]
    options = Options(kinds=(kind,), formats=tuple(FORMATS), theme="classic")
    if event in TURNS:
        return {"filled.md": show_stage(source, "markdown", options)[0]}
    with TemporaryDirectory() as folder:
        papers = {path.suffix[1:]: path for path in build(Job(source, options, Path(folder))).written}
        parts = parts_of(papers["docx"].read_bytes())
        return {
            **word_stages(parts, parts if (event, kind) == SMALLEST else parts_of(smallest_in_word())),
            "filled.md": show_stage(source, "markdown", options)[0],
            "document.txt": show_stage(source, "document", options)[0],
            "pdf.txt": "\f\n".join(page.extract_text() for page in pypdf.PdfReader(papers["pdf"]).pages),
            "aloud.txt": show_stage(source, "aloud", options)[0],
            "page.html": _page_without_look(papers["html"]),
            "paper.txt": papers["txt"].read_text(encoding="utf-8"),
            "paper.md": papers["md"].read_text(encoding="utf-8"),
        }


@cache
def smallest_in_word() -> bytes:
    event, kind = SMALLEST
    with TemporaryDirectory() as folder:
        options = Options(kinds=(kind,), formats=("docx",), theme="classic")
        (paper,) = build(Job(ROOT / EVENTS[event], options, Path(folder))).written
        return paper.read_bytes()


def word_stages(parts: Parts, smallest: Parts) -> dict[str, str]:
    """What tells of a Word file; the last two are stored of the smallest paper alone."""
    differing = differing_lines(parts, smallest)
    whole = [line for name, lines in other_lines(parts).items() for line in ("", f"# {name}", *lines)]
    body = etree.fromstring(parts["word/document.xml"])
    etree.indent(body, " ")
    return {
        "word.txt": "\n".join([*story_lines(parts), "", "## Unlike the smallest paper", *differing]),
        "word-parts.txt": "\n".join(whole[1:]),
        "word.xml": etree.tostring(body, encoding="unicode"),
    }


def _page_without_look(paper: Path) -> str:
    """Style sheet and picture bytes have tests of their own; here they would hide the words."""
    page = re.sub(r"<style>.*?</style>", "<style>…</style>", paper.read_text(encoding="utf-8"), flags=re.DOTALL)
    page = re.sub(r"'sha256-[^']+'", "'sha256-…'", page)
    return re.sub(r"(data:[a-z/+]+;base64,)[A-Za-z0-9+/=]+", r"\1…", page)


@pytest.mark.parametrize(("event", "kind", "stage"), CASES)
def test_a_stage_is_as_it_was(event: str, kind: str, stage: str) -> None:
    actual = stages(event, kind)[stage].rstrip("\n") + "\n"
    golden = GOLDEN / event / kind / stage
    beside = golden.with_name(f"{stage}.actual")
    beside.unlink(missing_ok=True)
    if UPDATE:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(actual, encoding="utf-8", newline="\n")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    if _compared(actual, stage) != _compared(expected, stage):
        beside.write_text(actual, encoding="utf-8", newline="\n")
        pytest.fail(_difference(expected, actual, golden), pytrace=False)


def _compared(text: str, stage: str) -> str:
    return re.sub(r"[^\S\f]", "", text) if stage == "pdf.txt" and ANY_PYPDF else text


def _difference(expected: str, actual: str, golden: Path) -> str:
    name = golden.relative_to(ROOT).as_posix()
    lines = list(
        difflib.unified_diff(expected.split("\n"), actual.split("\n"), name, f"{name}.actual", n=1, lineterm="")
    )
    more = [f"… and {len(lines) - LINES_SHOWN} lines more"] if len(lines) > LINES_SHOWN else []
    advice = (
        f"{name} has changed. If that is meant, look at the difference and run the test again with UPDATE_GOLDEN=1."
    )
    return "\n".join([advice, "", *(line[:160] for line in lines[:LINES_SHOWN]), *more])


def test_every_golden_file_is_read_by_a_test() -> None:
    read = {GOLDEN / event / kind / stage for event, kind, stage in CASES}
    stored = {path for path in GOLDEN.rglob("*") if path.is_file() and path.suffix != ".actual"}
    stale = stored - read
    if UPDATE:
        for path in stale:
            path.unlink()
    assert UPDATE or not stale, f"no test reads {sorted(stale)}: delete them, or run with UPDATE_GOLDEN=1"


def test_golden_files_stay_small_enough_to_read() -> None:
    stored = [path for path in GOLDEN.rglob("*") if path.is_file() and path.suffix != ".actual"]
    assert sum(path.stat().st_size for path in stored) < 450_000


# A part, what stands in it, and what somebody put there by mistake.
MISTAKES = {
    "another style": ("word/document.xml", 'w:val="Subtitle"', 'w:val="Lead"'),
    "another column width": ("word/document.xml", '<w:gridCol w:w="', '<w:gridCol w:w="1'),
    "another cell width": ("word/document.xml", '<w:tcW w:w="', '<w:tcW w:w="1'),
    "a lost bold": ("word/document.xml", '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>', ""),
    "formatting by hand": ("word/document.xml", '<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="Strong"/><w:b/>'),
    "a lost header row": ("word/document.xml", "<w:tblHeader/>", ""),
    "a list that counts with another": ("word/document.xml", '<w:numId w:val="3"/>', '<w:numId w:val="2"/>'),
    "a lost space": ("word/document.xml", ' xml:space="preserve"', ""),
    "another link": ("word/_rels/document.xml.rels", "https://a.example", "https://b.example"),
    "a lost description": ("word/document.xml", 'descr="alternative"', 'descr=""'),
    "another margin": ("word/document.xml", '<w:pgMar w:top="', '<w:pgMar w:top="1'),
    "another footer field": ("word/footer1.xml", "NUMPAGES", "SECTIONPAGES"),
    "another header": ("word/document.xml", 'w:type="first"', 'w:type="even"'),
    "another watermark": ("word/header1.xml", 'fillcolor="#f5f5f5"', 'fillcolor="black"'),
    "another author": ("docProps/core.xml", "author", "nobody"),
    "another colour": ("word/styles.xml", '<w:color w:val="', '<w:color w:val="F'),
    "a lost bold in a style": ("word/styles.xml", "<w:b/>", ""),
    "another number format": ("word/numbering.xml", 'w:val="decimal"', 'w:val="upperRoman"'),
    "another proofing language": ("word/styles.xml", 'w:val="en-GB"', 'w:val="en-US"'),
    "another substitute font": ("word/fontTable.xml", "Cambria", "Courier"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_a_word_file_is_seen(mistake: str) -> None:
    name, right, wrong = MISTAKES[mistake]
    parts = parts_of(write_docx(EVERYTHING, theme()))
    assert right in parts[name].decode(), "the mistake cannot be made: the test has to be written anew"
    changed = parts | {name: parts[name].decode().replace(right, wrong, 1).encode()}
    smallest = parts_of(smallest_in_word())
    assert word_stages(changed, smallest)["word.txt"] != word_stages(parts, smallest)["word.txt"]


@pytest.mark.slow
def test_nothing_of_a_word_file_can_change_unseen() -> None:
    """Each element left out, and each attribute changed."""
    parts = parts_of(write_docx(EVERYTHING, theme(logo=True)))
    unseen = []
    for name in parts:
        if name.endswith((".xml", ".rels")):
            beside = {each: parts[each] for each in parts if each in (_rels_of(name), _owner_of(name))}
            told = _told(beside | {name: parts[name]})
            unseen += [what for what, changed in _changes(parts[name]) if _told(beside | {name: changed}) == told]
    # An id that no story names is a name for nothing.
    unseen = [what for what in unseen if not what.startswith("another Id of <Relationship")]
    assert not unseen, unseen


def _rels_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _owner_of(name: str) -> str:
    return name.replace("_rels/", "").removesuffix(".rels")


def _told(parts: Parts) -> tuple[list[str], dict[str, list[str]]]:
    return story_lines(parts), other_lines(parts)


def _changes(xml: bytes) -> Iterator[tuple[str, bytes]]:
    """The XML without each of its elements, and with each attribute changed."""
    root = etree.fromstring(xml)
    for element in [*root.iter()][1:]:
        told = etree.tostring(element, encoding="unicode")[:300]
        parent = element.getparent()
        assert parent is not None
        at = parent.index(element)
        parent.remove(element)
        yield f"without {told}", etree.tostring(root)
        parent.insert(at, element)
        for name, value in [(str(name), str(value)) for name, value in element.attrib.items()]:
            element.set(name, f"{value}1")
            yield f"another {name} of {told}", etree.tostring(root)
            element.set(name, value)
