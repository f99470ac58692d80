"""A part is read as a stream; XML that no workbook holds is refused at once."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefgen.sources.workbook import xml
from briefgen.sources.workbook.xml import DEEPEST, PartError, elements
from tests.sources.workbook.workbooks import MAIN, cell, only_problem, saved, sheet_of


def test_a_part_that_is_no_sheet(tmp_path: Path) -> None:
    whole = saved(tmp_path / "g.xlsx", ["Surname"])
    with ZipFile(whole) as package, ZipFile(tmp_path / "torn.xlsx", "w") as torn:
        for name in package.namelist():
            torn.writestr(name, b"<sheet" if "sheet1" in name else package.read(name))
    problem = only_problem(tmp_path / "torn.xlsx")
    assert problem.id == "workbook.not-a-workbook" and problem.message.startswith("the workbook is damaged")


def test_no_part_may_define_what_its_text_stands_for(tmp_path: Path) -> None:
    defined = f'<!DOCTYPE sst [<!ENTITY a "xx">]><sst {MAIN}><si><t>&a;</t></si></sst>'
    path = sheet_of(tmp_path / "g.xlsx", [f"<row>{cell('A1', 'x')}</row>"], parts={"xl/texts.xml": defined})
    assert only_problem(path).message == "the workbook is damaged"


def test_elements_without_their_namespaces() -> None:
    part = BytesIO(b'<a xmlns="u:1" xmlns:r="u:2"><b r:id="1" c="2">text<d/></b></a>')
    assert list(elements(part)) == [("", "a", {}), ("a", "b", {"id": "1", "c": "2"}), ("b", "d", {})]


@pytest.mark.parametrize("data", [b"<a>", b"<a></b>", b"", b"text", b"<!DOCTYPE a><a/>", b"<a>" * 21 + b"</a>" * 21])
def test_what_is_no_part_of_a_workbook(data: bytes) -> None:
    with pytest.raises(PartError, match="the workbook is damaged"):
        list(elements(BytesIO(data)))


def test_elements_may_stand_in_one_another_up_to_a_depth() -> None:
    assert len(list(elements(BytesIO(b"<a>" * DEEPEST + b"</a>" * DEEPEST)))) == DEEPEST


def test_a_part_of_far_more_than_a_workbook_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "_MOST_ELEMENTS", 3)
    with pytest.raises(PartError, match="far more formats or sheets") as caught:
        list(elements(BytesIO(b"<a><b/><b/><b/></a>")))
    assert caught.value.rule.id == "workbook.too-large"
