"""The properties of a PDF: what the Document says, and nothing of the machine that wrote it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pikepdf

from tests.documents import document_of, plain
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


def test_the_metadata_say_the_same_and_which_profiles_hold() -> None:
    paper = replace(EVERYTHING, title=plain("R&D <한소라>"), modified=datetime(2026, 5, 1, 9, 30, tzinfo=UTC))
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        found = pdf.open_metadata()
        assert found["dc:title"] == "R&D <한소라>" and found["dc:creator"] == ["author"]
        assert found["dc:description"] == "subject" and found["pdf:Keywords"] == "one, two"
        assert found["xmp:CreateDate"] == found["xmp:ModifyDate"] == "2026-05-01T09:30:00Z"
        assert (found["pdfaid:part"], found["pdfaid:conformance"], found["pdfuaid:part"]) == ("2", "A", "1")
        assert found.pdfa_status == "2A"


def test_what_nobody_said_is_in_neither() -> None:
    with pikepdf.open(BytesIO(write(document_of()))) as pdf:
        assert {"/Author", "/Subject", "/Keywords"}.isdisjoint(pdf.docinfo.keys())
        assert {"dc:creator", "dc:description", "pdf:Keywords"}.isdisjoint(pdf.open_metadata().keys())
