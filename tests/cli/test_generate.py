"""`briefgen generate` makes the papers of each event that it can."""

from pathlib import Path
from zipfile import ZipFile

from tests.cli.command import run
from tests.loading.season.books import HEADINGS, PARTY, TALKS, book


def test_one_bad_event_costs_the_others_nothing(workspace: Path) -> None:
    (workspace / "events/bad.yaml").write_text("title: x\nstrat: 2026-01-01 10:00\n", encoding="utf-8")
    made = run("generate", "events/bad.yaml", "events/example.yaml", "-f", "txt", cwd=workspace)
    assert made.returncode == 1
    assert len(made.stdout.splitlines()) == 2
    assert "did you mean `start`?" in made.stderr
    assert "Traceback" not in made.stderr


def test_two_events_with_one_id_do_not_overwrite_each_other(workspace: Path) -> None:
    text = (workspace / "events/example.yaml").read_text(encoding="utf-8")
    (workspace / "events/copy.yaml").write_text(f"id: example\n{text}", encoding="utf-8")
    made = run("generate", "events/example.yaml", "events/copy.yaml", "-f", "txt", cwd=workspace)
    assert made.returncode == 1
    assert "output.same-id" in made.stderr


def test_a_draft_is_made_where_a_final_paper_is_refused(workspace: Path) -> None:
    text = (workspace / "events/example.yaml").read_text(encoding="utf-8").replace("Announce the scholarship.", "TBC")
    (workspace / "events/example.yaml").write_text(text, encoding="utf-8")
    final = run("generate", "events/example.yaml", "--final", "-f", "txt", cwd=workspace)
    assert (final.returncode, final.stdout) == (1, "")
    assert "residue.placeholder" in final.stderr
    draft = run("generate", "events/example.yaml", "-f", "txt", cwd=workspace)
    assert draft.returncode == 0
    assert "residue.placeholder" in draft.stderr
    assert "DRAFT" in (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")


def test_final_papers_carry_no_draft(workspace: Path) -> None:
    assert run("generate", "events/example.yaml", "--final", "-f", "txt", cwd=workspace).returncode == 0
    assert "DRAFT" not in (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")


def test_unknown_names_offer_the_nearest_all_at_once(workspace: Path) -> None:
    options = ("-k", "breifing", "-f", "dox", "--theme", "modren", "-l", "enn")
    made = run("generate", "events/example.yaml", *options, cwd=workspace)
    assert made.returncode == 1
    for nearest in ("`briefing`", "`docx`"):
        assert nearest in made.stderr
    missing = run("generate", "events/exmaple.yaml", cwd=workspace)
    assert missing.returncode == 1
    assert "events/example.yaml" in missing.stderr


def test_as_of_is_local_to_the_event_and_printed(workspace: Path) -> None:
    options = ("-f", "txt", "--as-of", "2026-05-16 17:45")
    assert run("generate", "events/example.yaml", *options, cwd=workspace).returncode == 0
    text = (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")
    assert "16 May 2026, 17:45" in text


def test_the_time_of_reproducible_builds_stands_in_the_file(workspace: Path) -> None:
    build = ("generate", "events/example.yaml", "-k", "briefing", "-f", "docx")
    assert run(*build, cwd=workspace, SOURCE_DATE_EPOCH="1778400000").returncode == 0
    with ZipFile(workspace / "out/example/briefing.en.docx") as package:
        assert b"2026-05-10T08:00:00Z" in package.read("docProps/core.xml")
    refused = run(*build, cwd=workspace, SOURCE_DATE_EPOCH="yesterday")
    assert refused.returncode == 2 and "'yesterday' is not a number of seconds" in refused.stderr


def test_every_row_of_a_workbook_is_made_and_what_is_wrong_beside_them_is_told(workspace: Path) -> None:
    guests = [["Event id", "Name"], ["talks", "Ada Roy"], ["talk", "Bo Li"]]
    book(workspace / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY], "Guests": guests})
    made = run("generate", "season.xlsx", "-f", "txt", "-k", "briefing", cwd=workspace)
    assert made.stdout == "out/talks/briefing.en.txt\nout/party/briefing.en.txt\n"
    assert made.returncode == 0 and "season.xlsx:Guests!A3" in made.stderr
    final = run("generate", "season.xlsx", "-f", "txt", "--final", "-o", "final", cwd=workspace)
    assert (final.returncode, final.stdout) == (1, "") and not (workspace / "final").exists()
    checked = run("check", "season.xlsx", "--format", "json", cwd=workspace)
    assert checked.returncode == 1 and '"cell": "A3"' in checked.stdout


def test_a_table_that_is_no_season_costs_the_others_nothing(workspace: Path) -> None:
    (workspace / "guests.csv").write_text("Surname,Name\nRoy,Ada\n", "utf-8")
    made = run("generate", "guests.csv", "events/example.yaml", "-f", "txt", cwd=workspace)
    assert made.returncode == 1 and len(made.stdout.splitlines()) == 2 and "season.none" in made.stderr


def test_proof_is_given_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("title: Evening\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n", "utf-8")
    done = run("generate", "a.yaml", "-k", "briefing", "-f", "pdf", "--prove", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out/a/briefing.en.pdf").is_file()
