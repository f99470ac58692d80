"""Our writers beside the known ones: `python -m tests.bench.writers`.

docxtpl for Word; for PDF Typst, and WeasyPrint where it is installed (it is in no extra: it asks for much).
"""

import sys
from collections.abc import Callable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdf

from briefgen.writers.docx import write_docx
from briefgen.writers.html import write_html
from briefgen.writers.pdf import write_pdf
from tests.bench.briefs import briefing, theme, varied
from tests.bench.docxtpl_brief import context_of, render, template_of, words_of
from tests.bench.timing import show, side_by_side
from tests.bench.typst_brief import TypstWriter

WARM = 3


def compare_docx(rounds: int) -> None:
    """Document → Word, every time with other words; docxtpl's context stands ready."""
    look = theme()
    papers = [varied(briefing(), number) for number in range(rounds + WARM)]
    finished = [write_docx(paper, look) for paper in papers]
    template, contexts = template_of(finished[0]), [context_of(paper) for paper in finished]
    assert words_of(render(template, contexts[-1])) == words_of(finished[-1])
    ways = {
        "docxtpl": lambda number: render(template, contexts[number]),
        "briefgen": lambda number: write_docx(papers[number], look),
    }
    show(f"DOCX: Norland's briefing, {rounds} rounds", side_by_side(ways, rounds, WARM), against="docxtpl")


def compare_pdf(rounds: int) -> None:
    """Document → PDF, every time with other words; Typst's source stands ready and its compiler is kept."""
    look, paper = theme(), briefing()
    # each way has papers of its own: what Typst remembers of one would answer for another
    papers = [[varied(paper, 5 * number + way) for number in range(rounds + WARM)] for way in range(5)]
    with TemporaryDirectory() as folder:
        typst = TypstWriter(Path(folder), look)
        plain, tagged, ua = ([typst.source(each) for each in papers[way]] for way in range(3))
        pages = [write_html(each, look).decode() for each in papers[4]]
        ways: dict[str, Callable[[int], bytes]] = {
            "Typst, untagged": lambda number: typst.compile(plain[number], tagged=False),
            "Typst": lambda number: typst.compile(tagged[number]),
            "Typst, PDF/UA-1": lambda number: typst.compile(ua[number], "ua-1"),
            "briefgen": lambda number: write_pdf(papers[3][number], look),
        }
        if find_spec("weasyprint"):
            import weasyprint

            ways["WeasyPrint, of our HTML"] = lambda number: weasyprint.HTML(string=pages[number]).write_pdf()
        timings = side_by_side(ways, rounds, WARM)
        made = {name: pypdf.PdfReader(BytesIO(way(0))) for name, way in ways.items()}
    letters = {name: sum(len(_letters(page.extract_text())) for page in pdf.pages) for name, pdf in made.items()}
    assert max(letters.values()) < 1.1 * min(letters.values()), letters  # headings of tables are repeated, or not
    counts = ", ".join(f"{name} {len(pdf.pages)}" for name, pdf in made.items())
    show(f"PDF: Norland's briefing, {rounds} rounds (pages: {counts})", timings, against="Typst, PDF/UA-1")


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    compare_docx(rounds)
    compare_pdf(rounds)
