"""`briefgen batch`: the papers of many events, side by side, and only what changed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.bar import progress
from briefgen.cli.console import say_path, tell, tell_problems
from briefgen.cli.options import AsOf, Final, Formats, Kinds, Languages, Out, Prove, ThemeName, options_of
from briefgen.errors import DataError, OutputError, Problem

if TYPE_CHECKING:  # loading the pipeline takes a moment, which --help does not need
    from briefgen.batch import Batch, Result, Shard

EXAMPLE = "Example: briefgen batch events -j 2 --report out/report.html"


def batch(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH...",
            help="Event files, workbooks with an event a row, folders of both, or patterns: 'events/2026-*'.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    kind: Kinds = None,
    format: Formats = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: Out = Path("out"),
    final: Final = False,
    as_of: AsOf = None,
    prove: Prove = False,
    processes: Annotated[
        int | None,
        typer.Option("--processes", "-j", metavar="N", min=1, help="How many at once; all cores without it."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Make all papers, also those that have not changed.")] = False,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FILE", help="A report: .html to read, .json, or .xml (JUnit).", readable=False
        ),
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option("--shard", metavar="N/M", help="Only the Nth of M parts: each computer makes another one."),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="Let the workers of a Dask scheduler make the papers."),
    ] = None,
    shared: Annotated[
        bool, typer.Option("--shared", help="The workers see the same folders as this computer: send no files.")
    ] = False,
    merge: Annotated[
        bool, typer.Option("--merge", help="Make one manifest of those of all parts, and nothing else.")
    ] = False,
) -> None:
    """Make the papers of many events, each on its own: one that fails costs no other.

    Events of which nothing changed since their papers were made are left as they are. What became of each is written
    to manifest.json beside the papers.
    """
    from briefgen.batch import (
        Batch,
        Cluster,
        check_report,
        events_in,
        find_events,
        lines_of_files,
        merge_manifests,
        papers_of_gone_events,
        summary,
        usable_cores,
        write_manifest,
        write_report,
    )

    if merge:
        say_path(merge_manifests(out))
        return
    if not paths:
        raise typer.BadParameter("name event files or folders with events in them", param_hint="PATH")
    part, files = _shard(shard), list[Problem]()
    if report:
        check_report(report)
    if cluster is None and shared:
        raise typer.BadParameter("it says how the workers of --cluster get their files", param_hint="--shared")
    if cluster is not None and processes is not None:
        raise typer.BadParameter("with --cluster the workers say how many at once", param_hint="-j")
    options = options_of(kind, format, lang, theme, final, as_of, prove)
    results: list[Result] = []
    refused = False
    try:
        events = find_events(paths, out, files.append)
    except DataError as error:
        files, refused = [*files, *error.problems], True
    for line in lines_of_files(files):
        tell(line)
    if not refused:
        chosen = events_in(part, events) if part else events
        workers = Cluster(cluster, shared) if cluster is not None else None
        wanted = Batch(chosen, options, out, processes or usable_cores(), force, part.name if part else "", workers)
        results, refused = _run(wanted, files)
        if not refused:
            gone = list(papers_of_gone_events(out, events, results))
            files += gone
            for line in lines_of_files(gone):
                tell(line)
    try:
        if not refused:  # else nothing in the folder has changed
            write_manifest(out, results, part.name if part else "", files)
        if report:
            write_report(report, out, results, files)
    except OutputError as error:  # the summary is told all the same
        tell_problems(error.problems)
        refused = True
    for line in summary(results, files):
        tell(line)
    failed = any(result.state == "failed" for result in results)
    raise typer.Exit(1 if refused or failed or any(problem.severity == "error" for problem in files) else 0)


def _run(wanted: "Batch", files: list[Problem]) -> "tuple[list[Result], bool]":
    """The results in the order of the events, and whether nothing was made since it is uncertain what is whose."""
    from briefgen.batch import NOT_FINAL, ONE_ID, held_back, refuse_final

    try:
        refuse_final(files, wanted.options)
    except DataError:
        return list(held_back(wanted.events, NOT_FINAL)), True
    try:
        return _made(wanted, files), False
    except DataError:
        return list(held_back(wanted.events, ONE_ID)), True


def _made(wanted: "Batch", files: list[Problem]) -> "list[Result]":
    from briefgen.batch import run_batch
    from briefgen.loading import address_of

    def tell_of_folder(problem: Problem) -> None:
        files.append(problem)
        tell_problems([problem])

    results: dict[Path, Result] = {}
    with progress(len(wanted.events), "making papers") as done:
        for result in run_batch(wanted, tell_of_folder):
            results[result.event] = result
            with done(failed=result.state == "failed"):
                if result.state == "built" and result.built:
                    for name in result.built.papers:
                        say_path(wanted.out / result.built.event_id / name)
    return [results[address] for event in wanted.events if (address := address_of(event)) in results]


def _shard(text: str | None) -> "Shard | None":
    """Raises BadParameter (exit code 2) for what is no part."""
    from briefgen.batch import parse_shard

    if text is None:
        return None
    try:
        return parse_shard(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is no part; write it as 3/8", param_hint="--shard") from None
