"""A PDF is judged by another program where proof is asked for, and what breaks a profile stops the papers."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.checks import FileSubject, check_files, need_judge
from briefgen.checks.profiles import PROFILES, check_profiles
from briefgen.errors import OutputError
from briefgen.loading import load_event
from tests.documents import document_of, paragraph
from tests.papers import paper_of
from tests.writers.pdf.reading import write

EVENT = Path(__file__).parents[1] / "loading" / "data" / "smallest.yaml"


def test_what_is_written_keeps_both_profiles() -> None:
    assert list(check_profiles(FileSubject("a.pdf", write(document_of(paragraph("text")))))) == []


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ((b"<pdfuaid:part>1", b"<pdfuaid:part>7"), ["PDF/UA-1"]),
        ((b"<pdfaid:conformance>A", b"<pdfaid:conformance>B"), ["PDF/A-2a"]),
        ((b"<dc:title>", b"<dc:titel>"), ["PDF/UA-1", "PDF/A-2a"]),
    ],
)
def test_what_breaks_a_profile_is_told(change: tuple[bytes, bytes], names: list[str]) -> None:
    data = write(document_of(paragraph("text")))
    assert change[0] in data
    found = list(check_profiles(FileSubject("a.pdf", data.replace(*change))))
    assert [next(name for name in PROFILES.values() if name in each.message) for each in found] == names
    assert {(each.id, each.severity) for each in found} == {("built.profile", "error")}


def test_only_pdfs_are_judged_and_only_where_proof_is_asked_for() -> None:
    loaded = load_event(EVENT)
    broken = write(document_of(paragraph("text"))).replace(b"<pdfuaid:part>1", b"<pdfuaid:part>7")
    assert list(check_profiles(FileSubject("a.docx", b""))) == []
    assert check_files(loaded, [replace(paper_of(loaded), files={"a.pdf": broken})]) == []
    (problem,) = check_files(loaded, [replace(paper_of(loaded), files={"a.pdf": broken})], prove=True)
    assert "a.pdf is not PDF/UA-1" in problem.message


def test_a_judge_that_is_not_installed_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    need_judge()
    monkeypatch.setattr("briefgen.checks.profiles.find_spec", lambda name: None)
    with pytest.raises(OutputError) as raised:
        need_judge()
    (problem,) = raised.value.problems
    assert list(check_profiles(FileSubject("a.pdf", b""))) == [problem]
    assert problem.id == "built.no-judge" and problem.hint == 'pip install "briefgen[prove]"'
