"""The report as one HTML page that needs no server: counts, groups of problems, files, events with papers."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from briefgen.batch.batch import Result
from briefgen.batch.groups import Group, grouped
from briefgen.batch.report.files import by_file
from briefgen.batch.report.links import link, paper_paths
from briefgen.batch.report.page import SCRIPT, STYLE
from briefgen.batch.report.pictures import first_page
from briefgen.characters import harmless
from briefgen.errors import Problem
from briefgen.reading import shown
from briefgen.rules import SEVERITIES

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def as_html(results: Sequence[Result], files: Sequence[Problem], out: Path, path: Path) -> str:
    """The page; links to papers are relative to the report's folder."""
    counted = Counter(result.state for result in results)
    counts = "".join(
        f'<label class="{state}"><input type="checkbox" value="{state}" checked> {counted[state]} {state}</label>'
        for state in ("built", "unchanged", "failed")
    )
    return "\n".join([
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8"><title>briefgen batch</title>',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style></head><body>",
        f"<header><h1>{len(results)} event{'' if len(results) == 1 else 's'}</h1>",
        f'<form role="search"><input type="search" aria-label="Search events and problems" '
        f'placeholder="Search events and problems"><fieldset><legend>Show</legend>{counts}</fieldset></form></header>',
        "<main>",
        *_groups(results, files),
        *_files(files),
        '<h2>Events</h2><p class="none" hidden>No event matches.</p>',
        *(_event(result, out, path) for result in results),
        f"</main><script>{SCRIPT}</script></body></html>",
        "",
    ])  # fmt: skip


def _groups(results: Sequence[Result], files: Sequence[Problem]) -> Iterator[str]:
    """The problems in groups, each with its number of events and its first places; a click searches for its words."""
    of_files = [(None, problem) for problem in files]
    of_events = [(result.event, problem) for result in results for problem in result.problems]
    if not of_files and not of_events:
        return
    yield "<h2>Problems</h2><ul class='groups'>"
    for group in grouped(of_files):
        yield _group(group, "in files")
    for group in grouped(of_events):
        yield _group(group, f"in {group.events} event{'' if group.events == 1 else 's'}")
    yield "</ul>"


def _group(group: Group, where: str) -> str:
    places = ", ".join(f"<code>{escape(harmless(str(each.place)))}</code>" for each in group.first if each.place)
    more = f" and {group.more} more" if group.more else ""
    search = escape(harmless(" ".join([group.rule, *group.words])))
    return (
        f'<li><button type="button" data-search="{search}"><span class="{group.severity}">{group.severity}</span> '
        f"<code>{escape(group.rule)}</code> {where}: {escape(harmless(group.message))}"
        f"<small>{places}{more}</small></button></li>"
    )


def _files(files: Sequence[Problem]) -> Iterator[str]:
    """What is wrong with files besides their events."""
    if files:
        yield "<h2>Files</h2>"
    for file, problems in by_file(files).items():
        yield f"<article><div><h3><bdi>{escape(harmless(file))}</bdi></h3>{_problems(problems)}</div></article>"


def _event(result: Result, out: Path, path: Path) -> str:
    papers = paper_paths(result, out)
    links = "".join(
        f'<li><a href="{quote(os.fsencode(link(paper, path)), safe="/:")}">{escape(harmless(paper.name))}</a></li>'
        for paper in papers
    )
    picture = first_page(papers)
    image = f'<img alt="" loading="lazy" src="{picture}">' if picture else ""
    file = escape(harmless(shown(result.event)))
    heading, below = (escape(harmless(result.title)), f'<p class="file">{file}</p>') if result.title else (file, "")
    return (
        f'<article data-state="{result.state}">{image}<div><h3><bdi>{heading}</bdi> '
        f'<span class="state {result.state}">{result.state}</span></h3>{below}<ul class="papers">{links}</ul>'
        f"{_problems(result.problems)}</div></article>"
    )


def _problems(problems: Sequence[Problem]) -> str:
    return "".join(map(_problem, sorted(problems, key=lambda each: SEVERITIES.index(each.severity))))


def _problem(problem: Problem) -> str:
    place = f"<code>{escape(harmless(str(problem.place)))}</code> " if problem.place else ""
    hint = f"<br><small>{escape(harmless(problem.hint))}</small>" if problem.hint else ""
    return (
        f'<p class="problem"><span class="{problem.severity}">{problem.severity}</span> '
        f"<code>{escape(problem.id)}</code> {place}{escape(harmless(problem.message))}{hint}</p>"
    )
