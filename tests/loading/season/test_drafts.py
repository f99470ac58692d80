"""An event knows the rows that it is made from."""

from briefgen.errors import Place
from briefgen.loading.season.drafts import Draft, row_at
from briefgen.sources import Mapping, Scalar


def test_rows_are_known_by_sheet_and_number() -> None:
    draft = Draft(Mapping({}, Place("a.csv")))
    draft.take((None, Scalar("x", Place("a.xlsx", sheet="Guests", cell="AB12"))))
    assert draft.rows == {("Guests", "12")} == {row_at(Place("a.xlsx", sheet="Guests", cell="C12"))}
    assert row_at(Place("a.csv", 7, 3)) == (None, "7")
