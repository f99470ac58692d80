"""The report as one HTML page that needs no server: counts, problems by rule, events with papers and first pages."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from briefgen.batch.batch import Result
from briefgen.batch.report.links import link, paper_paths
from briefgen.batch.report.page import SCRIPT, STYLE
from briefgen.batch.report.pictures import first_page
from briefgen.characters import harmless
from briefgen.errors import Problem
from briefgen.reading import shown
from briefgen.rules import SEVERITIES, Severity

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def as_html(results: Sequence[Result], out: Path, path: Path) -> str:
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
        *_rules(results),
        '<h2>Events</h2><p class="none" hidden>No event matches.</p>',
        *(_event(result, out, path) for result in results),
        f"</main><script>{SCRIPT}</script></body></html>",
        "",
    ])  # fmt: skip


def _rules(results: Sequence[Result]) -> Iterator[str]:
    """The rules that found something, each with the number of its events; a click searches for it."""
    counted = Counter((each[0], each[1]) for result in results for each in _rules_of(result))
    if not counted:
        return
    yield "<h2>Problems</h2><ul class='rules'>"
    for (severity, rule), count in sorted(counted.items(), key=lambda item: (_grave(item[0][0]), -item[1], item[0])):
        yield (
            f'<li><button type="button" data-rule="{escape(rule)}"><span class="{severity}">{severity}</span> '
            f"<code>{escape(rule)}</code> in {count} event{'' if count == 1 else 's'}</button></li>"
        )
    yield "</ul>"


def _grave(severity: Severity) -> int:
    return SEVERITIES.index(severity)


def _rules_of(result: Result) -> set[tuple[Severity, str]]:
    return {(problem.severity, problem.id) for problem in result.problems}


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
        f"{''.join(map(_problem, sorted(result.problems, key=lambda each: _grave(each.severity))))}</div></article>"
    )


def _problem(problem: Problem) -> str:
    place = f"<code>{escape(harmless(str(problem.place)))}</code> " if problem.place else ""
    hint = f"<br><small>{escape(harmless(problem.hint))}</small>" if problem.hint else ""
    return (
        f'<p class="problem"><span class="{problem.severity}">{problem.severity}</span> '
        f"<code>{escape(problem.id)}</code> {place}{escape(harmless(problem.message))}{hint}</p>"
    )
