"""The JSON report is what its schema says, and the schema is in the documentation."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # has no types
import pytest

from briefgen.batch.report.json import as_json
from tests.batch.report.results import BOOK, FILES, FULL, ROW, results

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "docs" / "report.schema.json").read_text("utf-8"))


def test_the_report_fits_its_schema(tmp_path: Path) -> None:
    report = json.loads(as_json(results(tmp_path), FILES, tmp_path / "out", tmp_path / "r.json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(report, SCHEMA)
    assert report["summary"] == {"built": 1, "unchanged": 1, "failed": 1}
    assert report["files"] == [ROW.as_json(), BOOK.as_json()]
    failed, built, _ = report["events"]
    assert failed["problems"][0] == FULL.as_json()
    assert [event["title"] for event in report["events"]][1:] == ["National Day", None]
    assert built["papers"] == ["out/b 1/briefing.en.docx", "out/b 1/briefing.en.pdf"]


def test_the_schema_refuses_what_is_no_report(tmp_path: Path) -> None:
    report = json.loads(as_json(results(tmp_path), FILES, tmp_path / "out", tmp_path / "r.json"))
    report["events"][0]["state"] = "done"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA)
