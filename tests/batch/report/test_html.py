"""The HTML report needs no server, runs nothing that data brings, and leads to every paper."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import html5lib
from lxml import html

from briefgen.batch.report.html import as_html
from tests.batch.report.results import HOSTILE, results


def page(folder: Path) -> str:
    return as_html(results(folder), folder / "out", folder / "reports" / "r.html")


def test_it_is_valid_and_loads_nothing(tmp_path: Path) -> None:
    text = page(tmp_path)
    html5lib.HTMLParser(strict=True).parse(text)
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", text)
    assert "default-src 'none'" in text.replace("&#x27;", "'")


def test_each_event_has_its_state_papers_and_problems(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    failed, built, unchanged = document.xpath("//article")
    assert [each.get("data-state") for each in (failed, built, unchanged)] == ["failed", "built", "unchanged"]
    headings = [" ".join(each.text_content().split()) for each in document.xpath("//h3")]
    assert headings[0].startswith("Talks <b>&\"'") and "\u202e" not in headings[0]
    assert headings[1] == "National Day built" and headings[2].endswith("c.yaml unchanged")
    assert built.xpath("string(.//p[@class='file'])").endswith("b.yaml") and not unchanged.xpath(".//p[@class='file']")
    links = [unquote(str(each)) for each in built.xpath(".//a/@href")]
    assert links == ["../out/b 1/briefing.en.docx", "../out/b 1/briefing.en.pdf"]
    problem = failed.xpath(".//p[@class='problem']")[0].text_content()
    assert HOSTILE.split(" ", maxsplit=1)[0] in problem and "\u202e" not in problem and "free some space" in problem
    assert [each.get("data-rule") for each in document.xpath("//button")] == [
        "output.unwritable",  # the gravest first, however few events have it
        "event.spokesperson-unknown",
    ]


def test_counts_stand_beside_their_boxes(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    labels = [" ".join(each.text_content().split()) for each in document.xpath("//label")]
    assert labels == ["1 built", "1 unchanged", "1 failed"]
    assert document.xpath("string(//h1)") == "3 events"
