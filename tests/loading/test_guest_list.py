"""Guest lists are read by their headings, in any order, with every mistake at its cell."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from briefgen.errors import DataError
from briefgen.loading import load_event
from tests.loading.guest_lists import EVENT, load, loaded, problems_of
from tests.sources.workbook.workbooks import sheet_of


def test_headings_below_a_title_in_any_order_and_spelling(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        ["Guest list, 17 May"],
        [],
        [" NO ", "surname", "Given  Name", "RSVP"],
        [1, "Okoro", "Daniel", "Accepted"],
    )
    (guest,) = found.event.guests
    assert (guest.number, guest.full_name, guest.reply) == (1, "Daniel Okoro", "accepted")
    assert found.problems == ()


def test_an_unknown_column_is_a_warning_with_the_nearest_heading(tmp_path: Path) -> None:
    found = loaded(tmp_path, ["Surname", "Organisatoin", "Fee"], ["Okoro", "x", 5])
    first, second = found.problems
    assert first.severity == "warning" and first.hint == "did you mean `Organisation`?"
    assert first.place and first.place.cell == "B1" and "`Fee`" in second.message


@pytest.mark.parametrize(
    ("rows", "id", "cell", "hint"),
    [
        ([["Name of guest", "Country"], ["x", "y"]], "guests.heading-missing", "A1", "Surname"),
        ([["Surnmae", "Given nmae"], ["x", "y"]], "guests.heading-missing", "A1", "Surname"),
        ([], "guests.empty", None, "Surname"),
        ([["Surname", "Surname"], ["x", "y"]], "guests.heading-twice", "B1", "delete one"),
        ([["Surname", "No"], ["x", "one"]], "event.type", "B2", "digits"),
        ([["Surname", "Country"], [None, "Meridia"]], "event.value", "B2", "surname"),
    ],
)
def test_mistakes_are_told_at_their_cell(
    tmp_path: Path, rows: list[list[object]], id: str, cell: str | None, hint: str
) -> None:
    (problem,) = problems_of(tmp_path, *rows)
    assert problem.id == id and problem.place and problem.place.cell == cell
    assert problem.place.sheet == "Sheet" and hint in (problem.hint or "")


def test_the_first_sheet_with_headings_counts(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Notes on the hall"])
    book.create_sheet("List").append(["Surname", "Country"])
    book["List"].append(["Okoro", "Meridia"])
    book.save(tmp_path / "guests.xlsx")
    assert load(tmp_path, "guests.xlsx").event.guests[0].country == "Meridia"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("g.csv", "Given name;Surname;Table\nDaniel;Okoro;1\n"),
        ("g.tsv", "Given name\tSurname\tTable\nDaniel\tOkoro\t1\n"),
        ("g.yaml", "- {given_name: Daniel, surname: Okoro, table: 1}\n"),
        ("g.json", '[{"given_name": "Daniel", "surname": "Okoro", "table": 1}]'),
    ],
)
def test_other_kinds_of_list(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    (guest,) = load(tmp_path, name).event.guests
    assert (guest.full_name, guest.table) == ("Daniel Okoro", "1")


def test_a_long_list_loads_in_seconds(tmp_path: Path) -> None:
    rows: list[list[object]] = [["No", "Given name", "Surname"], *([n, "A", f"B{n}"] for n in range(1, 2001))]
    assert len(loaded(tmp_path, *rows).event.guests) == 2000


def test_a_name_in_one_piece_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "guests.csv").write_text("Name,Country\nHang Chuon Naron,Cambodia\n", "utf-8")
    (tmp_path / "event.yaml").write_text("title: T\nstart: 2026-05-17 18:30\ntimezone: UTC\nguests: guests.csv\n")
    (guest,) = load_event(tmp_path / "event.yaml").event.guests
    assert (guest.full_name, guest.country) == ("Hang Chuon Naron", "Cambodia")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["g.xlsx", "g.csv", "g.json", "inline"])
def test_too_many_guests_are_told_with_their_number(tmp_path: Path, name: str) -> None:
    entries = ",".join(['{"surname":"A"}'] * 50_001)
    if name == "g.xlsx":
        row = "<row><c t='str'><v>{}</v></c><c t='str'><v>{}</v></c></row>"
        sheet_of(tmp_path / name, [row.format("Surname", "Country"), *[row.format("A", "B")] * 50_001])
    else:
        (tmp_path / name).write_text(
            "Surname,Country\n" + "\n" * 99 + "A,B\n" * 50_001 if "csv" in name else f"[{entries}]"
        )
    (tmp_path / "event.yaml").write_text(EVENT.format(f"[{entries}]" if name == "inline" else name))
    with pytest.raises(DataError) as caught:
        load_event(tmp_path / "event.yaml")
    (problem,) = caught.value.problems
    assert problem.id == "guests.too-many" and "50,001 guests; 50,000" in problem.message and problem.place


def test_columns_that_mean_nothing_are_told_in_one_but_for_misspelt_ones(tmp_path: Path) -> None:
    headings: list[object] = ["Surname", "Photo", "Coutry", *(f"Own {number}" for number in range(9))]
    misspelt, others = loaded(tmp_path, headings, ["A"]).problems
    assert (misspelt.message, misspelt.hint) == ("the column `Coutry` is not read", "did you mean `Country`?")
    assert others.message.startswith("the columns `Photo`, `Own 0`, ") and others.message.endswith(
        " and 2 more are not read"
    )
    assert others.place and others.place.cell == "B1" and others.hint and "Position" in others.hint


def test_a_column_without_a_heading_is_a_warning(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Surname", "Country"], ["A", "B", None, "stray"], ["C", "D", None, "more"]]
    (problem,) = loaded(tmp_path, *rows).problems
    assert (problem.severity, problem.id) == ("warning", "guests.heading-empty")
    assert problem.place and problem.place.cell == "D2"
