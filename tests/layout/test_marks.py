"""The marks of a page stay between its margins, however long they are."""

from briefgen.document import Furniture
from briefgen.layout.marks import lay_marks
from briefgen.layout.styles import Styles
from tests.documents import document_of, plain, theme
from tests.layout.recorder import record

LONG = "INTERNAL AND RESTRICTED TO THE EMBASSY OF NORLAND AND ITS CONSULATES IN MERIDIA – NOT TO BE PASSED ON"
STYLES = Styles(theme(), "en")


def test_short_marks_stand_side_by_side() -> None:
    marks = lay_marks(Furniture(marking=plain("SECRET"), draft=plain("DRAFT")), STYLES)
    assert not marks.stacked and marks.drop == 0 and 0 < marks.width < STYLES.text_width


def test_a_long_marking_is_wrapped_below_the_draft_mark() -> None:
    marks = lay_marks(Furniture(marking=plain(LONG), draft=plain("DRAFT")), STYLES)
    assert marks.stacked and marks.width == STYLES.text_width
    recorder = record(document_of(marking=LONG, draft="DRAFT", page_label=""), theme())
    assert [line.strip() for line in recorder.lines[0][:1]] == ["DRAFT"]
    assert " ".join(" ".join(recorder.lines[0][1:3]).split()) == LONG


def test_a_frame_stays_between_the_margins() -> None:
    left, right = STYLES.theme.page.margins.left * 72 / 25.4, 210 * 72 / 25.4
    for x, _, width, _, _ in record(document_of(marking=LONG, draft="DRAFT"), theme()).given("frame"):
        assert x > left and x + width < right - left


def test_a_marking_without_end_keeps_four_lines() -> None:
    marks = lay_marks(Furniture(marking=plain("NOT FOR OTHERS " * 100)), STYLES)
    assert marks.drop == STYLES.paragraph("page-marking").leading * 3
    assert marks.marking[-1].text == " …"


def test_no_marks_take_no_room() -> None:
    marks = lay_marks(Furniture(), STYLES)
    assert not marks and marks.width == marks.drop == 0
