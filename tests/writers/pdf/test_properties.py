"""The properties of a PDF: what the Document says, and nothing of the machine that wrote it."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO

import pikepdf

from tests.documents import document_of
from tests.sample import EVERYTHING
from tests.writers.pdf.reading import write


def test_the_file_says_what_it_is() -> None:
    paper = replace(EVERYTHING, modified=datetime(2026, 5, 1, 9, 30, tzinfo=timezone(timedelta(hours=7))))
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        assert {key: str(pdf.docinfo[f"/{key}"]) for key in ("Title", "Author", "Subject", "Keywords", "Creator")} == {
            "Title": "title",
            "Author": "author",
            "Subject": "subject",
            "Keywords": "one, two",
            "Creator": "briefgen",
        }
        assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20260501023000Z"
        assert str(pdf.Root.Lang) == "en"
        shown: object = pdf.Root.ViewerPreferences.DisplayDocTitle
        assert shown is True


def test_a_time_without_a_zone_is_printed_as_it_is() -> None:
    with pikepdf.open(BytesIO(write(document_of(modified=datetime(2026, 5, 1, 9, 30))))) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20260501093000"


def test_markup_and_other_scripts_in_a_title_are_text() -> None:
    with pikepdf.open(BytesIO(write(document_of(title="R&D (한소라) <b>")))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "R&D (한소라) <b>"
