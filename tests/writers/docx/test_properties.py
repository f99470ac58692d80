"""The properties of a Word file: what the Document says, and nothing of the machine that wrote it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from lxml import etree

from briefgen.writers.docx import write_docx
from tests.documents import document_of, theme
from tests.sample import EVERYTHING
from tests.writers.docx.reading import opened, part


def test_the_properties_are_the_documents_and_no_others() -> None:
    west = timezone(timedelta(hours=-5))
    data = write_docx(replace(EVERYTHING, modified=datetime(2026, 5, 17, 1, 0, tzinfo=west)), theme())
    core = opened(data).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("title", "author", "author")
    assert (core.subject, core.keywords, core.language) == ("subject", "one, two", "en")
    assert core.created == core.modified == datetime(2026, 5, 17, 6, 0, tzinfo=UTC)
    assert core.revision == 1 and not core.comments
    application = part(data, "docProps/app.xml")
    assert [(each.tag.split("}")[1], each.text) for each in application] == [("Application", "briefgen")]
    assert b"python-docx" not in data


def test_a_time_without_a_zone_is_utc() -> None:
    core = opened(write_docx(document_of(modified=datetime(2026, 5, 17, 1, 0)), theme())).core_properties
    assert core.modified == datetime(2026, 5, 17, 1, 0, tzinfo=UTC)


def test_what_the_document_leaves_empty_is_left_out() -> None:
    core = part(write_docx(document_of(), theme()), "docProps/core.xml")
    assert [etree.QName(each).localname for each in core] == ["title", "language", "revision", "created", "modified"]


def test_markup_in_a_title_is_text() -> None:
    assert opened(write_docx(document_of(title="R&D <b>"), theme())).core_properties.title == "R&D <b>"
