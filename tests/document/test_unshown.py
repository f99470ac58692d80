"""What a format cannot show is refused in words."""

import pytest

from briefgen.document import Block, Paragraph, Section, unshown
from briefgen.errors import TemplateError
from briefgen.themes import find_theme
from briefgen.writers import FORMATS
from tests.documents import document_of
from tests.sample import field

CANNOT: dict[str, Block] = {
    "a section of landscape pages": Section((Paragraph(field("a")),), landscape=True),
}


@pytest.mark.parametrize("what", CANNOT)
@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_what_cannot_be_shown_yet_is_refused(format: str, what: str) -> None:
    with pytest.raises(TemplateError) as raised:
        FORMATS[format].write(document_of(CANNOT[what]), find_theme("classic", None))
    (problem,) = raised.value.problems
    assert problem.id == "format.unshown" and what in problem.message and format.upper() in problem.message


def test_the_problem_says_what_to_do() -> None:
    (problem,) = unshown("a landscape section", "PDF").problems
    assert problem.message == "PDF cannot show a landscape section yet"
    assert "take it out of the kind's template" in (problem.hint or "")
