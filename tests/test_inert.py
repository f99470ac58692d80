"""Data is inert: whatever stands in a field comes out character for character, in every format, read back.

Every text field of the contract's shape of event is given a hostile value of its own; the finished files are read
with other libraries and must hold each of them.
"""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import lxml.html
import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefgen.pipeline import Job, Options, build
from briefgen.writers import FORMATS

HOSTILE = [
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", r"C:\temp", "a_b_c", "[x](y)",
    "-5", "~~no~~", "a trailing \\", "no\u00a0break", "{% raw %}", "{.kicker}", "::: note", "> said", "![i](x.png)",
    "&amp; &#65;", "$x$ %s {0}", "`code`", "= =", "+ 1", "* * *", "http://x.example/<", "a\\|b", "__init__", "|", "\\",
]  # fmt: skip


def event(words: list[str]) -> dict[str, Any]:
    """An event with a hostile text in each place where a text can stand; `words` are used in turn."""
    turn = iter(words * 40)

    def text() -> str:
        return next(turn)

    person: dict[str, Any]
    person = {"name": text(), "short_name": text(), "honorific": text(), "post_nominals": text(), "biography": text()}
    person |= {"native_name": text(), "pronunciation": text(), "spoken_address": text(), "office": text()}
    person |= {
        "last_met": {"on": "2026-01-02", "where": text()},
        "contact": {"phone": text(), "email": "a_b*c@norland.example"},
    }
    host = person | {"name": text(), "office": text()}
    return {
        "title": text(), "start": "2026-05-17 18:30", "end": "2026-05-17 21:00", "timezone": "Asia/Bangkok",
        "venue": {key: text() for key in ("name", "room", "address", "city", "arrival_point")},
        "occasions": [{"name": text(), "day": "05-17"}], "hosts": ["a"], "guest_of_honour": "b", "dress": text(),
        "principal": {"person": "a", "role": text()}, "people": {"a": host, "b": person},
        "attendance": {"expected": {"number": 3, "qualifier": text(), "source": text()}},
        "guests": [{key: text() for key in GUEST} for _ in range(3)], "bottom_line": text(), "purpose": text(),
        "objectives": [text(), text()], "sensitivities": [text()],
        "background": [{"text": text(), "release": "public"}],
        "messages": [{"kind": kind, "text": text()} for kind in ("key", "ask", "avoid")],
        "if_raised": [{"question": text(), "line": text(), "to": ["b", "press"]}],
        "programme": [{"at": "18:30", "action": text(), "lead": "b", "place": text(), "cue": text()}],
        "speeches": [{"speaker": "b", "points": [text(), text()], "quotes": [{"text": text(), "status": "approved"}]}],
        "facts": {"f": {key: text() for key in ("statement", "value", "unit", "period", "source")}},
        "next_steps": [{"text": text(), "when": text(), "release": "public"}], "glossary": {"DTA": text()},
        "media": {"contact": "b", "number": text(), "headline": text(), "boilerplate": text()},
        "clearance": [{"office": text(), "name": text()}],
    }  # fmt: skip


GUEST = (
    "surname",
    "given_name",
    "native_script",
    "position",
    "organisation",
    "country",
    "spouse",
    "dietary",
    "remarks",
)


def plain(text: str) -> str:
    """Words without white space and line-end hyphens: a line may break between words, or inside a long one."""
    return re.sub(r"[\s\u00ad\u200b\ufffe\u0002]+", "", text)


def from_docx(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "".join(document.element.body.itertext())


def from_pdf(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_bounded() for page in pages)


def from_html(data: bytes) -> str:
    return str(lxml.html.fromstring(data.decode()).xpath("string(//body)"))


def from_markdown(data: bytes) -> str:
    html = MarkdownIt("commonmark").enable("table").render(data.decode())
    return str(lxml.html.fromstring(f"<div>{html}</div>").xpath("string()"))


READ: dict[str, Callable[[bytes], str]]
READ = {"docx": from_docx, "pdf": from_pdf, "html": from_html, "md": from_markdown, "txt": lambda data: data.decode()}


def papers(words: list[str], folder: Path, formats: tuple[str, ...]) -> dict[Path, str]:
    file = folder / "event.json"
    file.write_text(json.dumps(event(words)), encoding="utf-8")
    outcome = build(Job(file, Options(formats=formats), folder / "out"))
    assert outcome.made, outcome.problems
    return {path: plain(READ[path.suffix[1:]](path.read_bytes())) for path in outcome.written}


@pytest.mark.parametrize("format", READ)
def test_each_hostile_value_comes_out_in_every_format(format: str, tmp_path: Path) -> None:
    for path, text in papers(HOSTILE, tmp_path, (format,)).items():
        if path.name.startswith("briefing"):
            for value in HOSTILE:
                assert plain(value) in text, (path.name, value)
            assert "49" not in text


alphabet = st.characters(categories=("L", "N", "P", "S"), max_codepoint=0x24F)
texts = st.lists(st.text(alphabet, min_size=1, max_size=12), min_size=3, max_size=9)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=texts)
@example(words=HOSTILE)
@example(words=["\\", "|", "`", "*", "_", "[", "]", "{", "}", "<", ">", "&", "#", "~", "-", "+", "=", "!", ":", "%"])
def test_any_value_comes_out_of_word_and_pdf(words: list[str], tmp_path: Path) -> None:
    for path, text in papers(words, tmp_path, ("docx", "pdf")).items():
        if path.name.startswith("briefing"):
            for value in words:
                assert plain(value) in text, (path.name, value)


def test_every_format_is_tried_with_hostile_values() -> None:
    assert READ.keys() == FORMATS.keys()
