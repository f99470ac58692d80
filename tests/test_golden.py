"""Every stage of every sample is as it was when somebody last looked: UPDATE_GOLDEN=1 takes today's as the new."""

import difflib
import os
import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdf
import pytest
from lxml import etree

from briefgen.pipeline import Job, Options, build, show_stage
from briefgen.writers import FORMATS

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
EVENTS = {
    "norland": "data/norland/event.yaml",
    "korea": "data/korea-reception-2023.yaml",
    "smallest": "data/smallest.yaml",
    "francais": "tests/languages/data/francais/event.yaml",  # in French, as its office's settings say
}
KINDS = ("briefing", "press-summary")
STAGES = ("filled.md", "document.txt", "word.xml", "pdf.txt", "page.html", "paper.txt", "paper.md")
# Others show the same parts of Word.
TOO_LONG_IN_XML = {("norland", "press-summary"), ("korea", "briefing"), ("francais", "briefing")}
CASES = [
    (event, kind, stage)
    for event in EVENTS
    for kind in KINDS
    for stage in STAGES
    if stage != "word.xml" or (event, kind) not in TOO_LONG_IN_XML
]
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
LINES_SHOWN = 25
# Where lines end and spaces stand in a PDF is a guess of its reader, and versions of pypdf guess differently. With the
# version of the lock the text must be as it was; with others (.ci/drift) the characters of each page.
ANY_PYPDF = bool(os.environ.get("BRIEFGEN_DRIFT"))


@cache
def stages(event: str, kind: str) -> dict[str, str]:
    """What stands at each stage of a paper, as text."""
    source = ROOT / EVENTS[event]
    options = Options(kinds=(kind,), formats=tuple(FORMATS), theme="classic")
    with TemporaryDirectory() as folder:
        papers = {path.suffix[1:]: path for path in build(Job(source, options, Path(folder))).written}
        return {
            "filled.md": show_stage(source, "markdown", options)[0],
            "document.txt": show_stage(source, "document", options)[0],
            "word.xml": _word_body(papers["docx"]),
            "pdf.txt": "\f\n".join(page.extract_text() for page in pypdf.PdfReader(papers["pdf"]).pages),
            "page.html": _page_without_look(papers["html"]),
            "paper.txt": papers["txt"].read_text(encoding="utf-8"),
            "paper.md": papers["md"].read_text(encoding="utf-8"),
        }


def _word_body(paper: Path) -> str:
    with zipfile.ZipFile(paper) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    etree.indent(body, " ")
    return etree.tostring(body, encoding="unicode")


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
    assert sum(path.stat().st_size for path in GOLDEN.rglob("*") if path.suffix != ".actual") < 600_000
