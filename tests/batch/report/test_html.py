"""The HTML report needs no server, runs nothing that data brings, and leads to every paper."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import html5lib
from lxml import html

from briefgen.batch.report.html import as_html
from tests.batch.report.results import FILES, HOSTILE, results


def page(folder: Path) -> str:
    return as_html(results(folder), FILES, folder / "out", folder / "reports" / "r.html")


def test_it_is_valid_and_loads_nothing(tmp_path: Path) -> None:
    text = page(tmp_path)
    html5lib.HTMLParser(strict=True).parse(text)
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", text)
    assert "default-src 'none'" in text.replace("&#x27;", "'")


def test_each_event_has_its_state_papers_and_problems(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    failed, built, unchanged = document.xpath("//article[@data-state]")
    assert [each.get("data-state") for each in (failed, built, unchanged)] == ["failed", "built", "unchanged"]
    headings = [" ".join(each.text_content().split()) for each in document.xpath("//h3")]
    assert headings[2].startswith("Talks <b>&\"'") and "\u202e" not in headings[2]
    assert headings[3] == "National Day built" and headings[4].endswith("c.yaml unchanged")
    assert built.xpath("string(.//p[@class='file'])").endswith("b.yaml") and not unchanged.xpath(".//p[@class='file']")
    links = [unquote(str(each)) for each in built.xpath(".//a/@href")]
    assert links == ["../out/b 1/briefing.en.docx", "../out/b 1/briefing.en.pdf"]
    problem = failed.xpath(".//p[@class='problem']")[0].text_content()
    assert HOSTILE.split(" ", maxsplit=1)[0] in problem and "\u202e" not in problem and "free some space" in problem


def test_files_with_problems_stand_above_the_events(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    assert [each.text_content() for each in document.xpath("//h2")] == ["Problems", "Files", "Events"]
    row, book = document.xpath("//article[not(@data-state)]")
    assert row.xpath("string(.//h3)") == "s.xlsx" and "there is no event `x<b>" in row.xpath("string(.//p)")
    assert book.xpath("string(.//h3)") == "guests.xlsx"
    assert "Files" not in as_html(results(tmp_path), [], tmp_path / "out", tmp_path / "r.html")


def test_a_group_has_words_and_places_and_finds_its_events(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    buttons = document.xpath("//button")
    assert [each.get("data-search").split()[0] for each in buttons] == [
        "season.event-unknown", "season.unreadable",  # files first, then the gravest
        "output.unwritable", "event.spokesperson-unknown",
    ]  # fmt: skip
    assert buttons[0].text_content().startswith("error season.event-unknown in files: there is no event")
    assert buttons[3].text_content().startswith("warning event.spokesperson-unknown in 2 events: nobody has that id")
    assert [each.text for each in buttons[3].xpath(".//small/code")][1].endswith("b.yaml")
    texts = [" ".join(each.text_content().lower().split()) for each in document.xpath("//article")]
    for button, count in zip(buttons, (1, 1, 1, 2), strict=True):
        words = button.get("data-search").lower().split()
        assert sum(all(word in text for word in words) for text in texts) == count


def test_counts_stand_beside_their_boxes(tmp_path: Path) -> None:
    document: Any = html.document_fromstring(page(tmp_path))
    labels = [" ".join(each.text_content().split()) for each in document.xpath("//label")]
    assert labels == ["1 built", "1 unchanged", "1 failed"]
    assert document.xpath("string(//h1)") == "3 events"
