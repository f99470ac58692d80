"""The samples build in every format and theme, and the finished papers read as papers do."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest

from briefgen.loading import load_event
from briefgen.pipeline import Job, Options, build
from briefgen.writers import FORMATS

DATA = Path(__file__).parents[2] / "data"
SAMPLES = ("korea-reception-2023.yaml", "norland/event.yaml", "smallest.yaml")
THEMES = ("classic", "modern", "plain")

# What both papers of a sample say, and what its briefing alone may say.
BOTH = {
    "korea-reception-2023.yaml": ("Park Jung-wook", "Cham Nimul", "22 September 2023", "Raffles Hotel Le Royal",
                                  "more than US$1 billion", "1989–2021", "1 October", "3 October", "since 2016",
                                  "signed in 2022", "re-established in 1997"),
    "norland/event.yaml": ("Ingrid Solheim", "Daniel Okoro", "17 May 2026", "Harbour Pavilion", "Mira Brandt",
                           "840 million US dollars", "212th", "60th"),
    "smallest.yaml": ("Ingrid Solheim", "Daniel Okoro", "17 May 2026", "Harbour Pavilion"),
}  # fmt: skip
INTERNAL = {
    "korea-reception-2023.yaml": ("Hang Chuon Naron", "National Liberation Day"),
    "norland/event.yaml": ("fishing quotas", "No shellfish", "Keep apart", "62.5 million"),
    "smallest.yaml": (),
}
# What a reader stumbles over: values that are none, marks of templates, holes where a value should stand.
SLIPS = re.compile(
    r"None\b|\{\{|\}\}|\{%|\[…\]|\[U\+|\ufffd|[\ue000-\uf8ff]|\bTrue\b|\bFalse\b"
    r"|(?<!\.)\.\.(?!\.)|[,;:] ?[,;:.]|\(\s*\)|\s[,;!?)]|\(\s|“\s|\s”|\bthe the\b|\ba an?\b"
)


@cache
def papers(sample: str, folder: Path) -> dict[str, Path]:
    """Both papers of a sample in every format and theme, by `theme/kind.format`."""
    made: dict[str, Path] = {}
    for theme in THEMES:
        outcome = build(Job(DATA / sample, Options(formats=tuple(FORMATS), theme=theme), folder / theme))
        assert outcome.made
        assert {problem.id for problem in outcome.problems} <= {"waive.used"}
        made |= {f"{theme}/{path.name.replace('.en.', '.')}": path for path in outcome.written}
    return made


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


def docx_paragraphs(path: Path) -> list[str]:
    """Every paragraph of a Word file's body, tables included."""
    body = docx.Document(str(path)).element.body
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(text.text or "" for text in each.iter(f"{word}t")) for each in body.iter(f"{word}p")]


def pdf_text(path: Path) -> str:
    """All words of a PDF, one space between them; its lines break where they fit, not where they mean."""
    reader = pypdf.PdfReader(BytesIO(path.read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def said_in(path: Path) -> str:
    return " ".join(docx_paragraphs(path)) if path.suffix == ".docx" else pdf_text(path)


def squeezed(text: str) -> str:
    """Text without white space: a line may break in the middle of a name."""
    return "".join(text.split())


@pytest.mark.parametrize("sample", SAMPLES)
def test_loads_without_a_warning(sample: str) -> None:
    assert load_event(DATA / sample).problems == ()


@pytest.mark.parametrize("sample", SAMPLES)
def test_builds_in_all_formats_and_themes(sample: str, folder: Path) -> None:
    assert len(papers(sample, folder)) == 2 * len(FORMATS) * len(THEMES)


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("format", ["docx", "pdf"])
@pytest.mark.parametrize("theme", THEMES)
def test_says_who_when_and_where(sample: str, format: str, theme: str, folder: Path) -> None:
    made = papers(sample, folder)
    briefing, press = (squeezed(said_in(made[f"{theme}/{kind}.{format}"])) for kind in ("briefing", "press-summary"))
    for words in map(squeezed, BOTH[sample]):
        assert words in briefing
        assert words in press
    for words in map(squeezed, INTERNAL[sample]):
        assert words in briefing
        assert words not in press


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("kind", ["briefing", "press-summary"])
def test_reads_without_a_slip(sample: str, kind: str, folder: Path) -> None:
    made = papers(sample, folder)
    for paragraph in docx_paragraphs(made[f"classic/{kind}.docx"]):
        assert "  " not in paragraph, paragraph
        assert paragraph == paragraph.strip(), paragraph
        assert not SLIPS.search(paragraph), paragraph
    found = SLIPS.search(pdf_text(made[f"classic/{kind}.pdf"]))
    assert not found, found


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("kind", ["briefing", "press-summary"])
def test_no_heading_stands_over_nothing(sample: str, kind: str, folder: Path) -> None:
    lines = papers(sample, folder)[f"classic/{kind}.md"].read_text("utf-8").split("\n")
    told = [line for line in lines if line.strip()]
    bare = kind == "press-summary" and sample == "smallest.yaml"  # nothing in it needs a heading
    assert bare != any(line.startswith("## ") for line in told)
    for line, after in zip(told, [*told[1:], "# "], strict=True):
        if line.startswith("## "):
            assert not re.match(r"#{1,2} |ENDS|\*?ENDS", after), line
        if line.startswith("### "):
            assert not re.match(r"#{1,3} |ENDS|\*?ENDS", after), line


def test_a_question_is_never_followed_by_who_said_it(tmp_path: Path) -> None:
    people = "people: {a: {name: Ann Able, office: Envoy}, b: {name: Bo Bee, office: Minister of Trade}}"
    speeches = "speeches: [{speaker: a, points: [Trade is up, Is it?]}, {speaker: b, points: [We agree!, So be it]}]"
    event = tmp_path / "event.yaml"
    event.write_text(f"title: Talks\nstart: 2026-05-17 10:00\ntimezone: UTC\n{people}\n{speeches}\n")
    build(Job(event, Options(kinds=("press-summary",), formats=("txt",)), tmp_path))
    told = " ".join((tmp_path / "event" / "press-summary.en.txt").read_text("utf-8").split())
    assert "Trade is up, said the Envoy, Ann Able, at the talks on Sunday, 17 May 2026." in told
    assert "Is it? The Minister of Trade, Bo Bee, said: We agree! So be it, the Minister added." in told
