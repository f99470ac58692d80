"""Problems stand with the file that they are in."""

from briefgen.batch.report.files import NO_FILE, by_file
from briefgen.errors import Problem
from briefgen.rules.outputs import OUTPUT_EDITED
from tests.batch.report.results import BOOK, ROW


def test_each_file_has_its_own() -> None:
    other = Problem(OUTPUT_EDITED, "edited")
    assert by_file([ROW, BOOK, other, ROW]) == {"s.xlsx": [ROW, ROW], "guests.xlsx": [BOOK], NO_FILE: [other]}
