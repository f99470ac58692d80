"""The ending of a file of rows says how it is read."""

from pathlib import Path

import pytest

from briefgen.errors import DataError
from briefgen.sources import read_tables
from briefgen.sources.table_file import TABLE_ENDINGS, texts_at_top
from tests.sources.workbook.workbooks import saved


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".CSV"])
def test_a_text_of_rows_is_one_table(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"guests{ending}"
    file.write_text("Surname\tCountry\nOkoro\tMeridia\n" if "t" in ending else "Surname,Country\nOkoro,Meridia\n")
    (table,) = read_tables(file)
    assert [[cell and cell.text for cell in row] for row in table.rows] == [
        ["Surname", "Country"],
        ["Okoro", "Meridia"],
    ]


@pytest.mark.parametrize("ending", sorted({*TABLE_ENDINGS} - {".csv", ".tsv"}))
def test_every_other_ending_is_read_as_a_workbook_or_refused_with_how_to_save_it(ending: str, tmp_path: Path) -> None:
    whole = saved(tmp_path / "whole.xlsx", ["Surname"]).read_bytes()
    (tmp_path / f"guests{ending}").write_bytes(whole if "xlsx" in ending or "xlsm" in ending else b"none")
    if "xlsx" in ending or "xlsm" in ending:
        assert len(list(read_tables(tmp_path / f"guests{ending}"))) == 1
    else:
        with pytest.raises(DataError, match=r"save it as \.xlsx"):
            list(read_tables(tmp_path / f"guests{ending}"))


def test_the_top_of_a_table_in_every_format(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("\n Title ;Start\n\nTalks;2026\nlast;x\n", "utf-8")
    assert list(texts_at_top(tmp_path / "a.csv", 2)) == [("", [["Title", "Start"], ["Talks", "2026"]])]
    book = saved(tmp_path / "a.xlsx", ["Title", "Start"], ["Talks", 2026], ["last", "x"])
    assert list(texts_at_top(book, 2)) == [("Guests", [["Title", "Start"], ["Talks", "2026"]])]
    (tmp_path / "none.csv").write_text("", "utf-8")
    assert list(texts_at_top(tmp_path / "none.csv", 2)) == [("", [])]
