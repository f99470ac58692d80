"""Results of a batch for its reports, with hostile names in them."""

from pathlib import Path

from briefgen.batch import Result
from briefgen.errors import Place, Problem
from briefgen.outputs import Built, Digests
from briefgen.rules.events import EVENT_SPOKESPERSON_UNKNOWN
from briefgen.rules.outputs import OUTPUT_UNWRITABLE
from briefgen.rules.seasons import SEASON_EVENT_UNKNOWN, SEASON_UNREADABLE

HOSTILE = "<b>&\"' \u202eevil"
FULL = Problem(OUTPUT_UNWRITABLE, f"the disk is full {HOSTILE}", Place("a.yaml", 3, 1), "free some space")
UNKNOWN = Problem(EVENT_SPOKESPERSON_UNKNOWN, "nobody has that id")

ROW = Problem(SEASON_EVENT_UNKNOWN, f"there is no event `x{HOSTILE}`", Place("s.xlsx", sheet="Guests", cell="A2"))
BOOK = Problem(SEASON_UNREADABLE, "not looked into for events: it is no workbook", Place("guests.xlsx"))
FILES = [ROW, BOOK]


def results(folder: Path) -> list[Result]:
    papers = {"briefing.en.docx": Digests("a", "b"), "briefing.en.pdf": Digests("c", "d")}
    return [
        Result(folder / "a.yaml", "failed", None, (FULL, UNKNOWN), f"Talks {HOSTILE}"),
        Result(folder / "b.yaml", "built", Built("b 1", "from", papers, ()), (UNKNOWN,), "National Day"),
        Result(folder / "c.yaml", "unchanged", Built("c", "from", papers, ()), ()),
    ]
