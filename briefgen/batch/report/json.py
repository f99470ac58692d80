"""The report as JSON; `docs/report.schema.json` describes it."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from briefgen import __version__
from briefgen.batch.batch import Result
from briefgen.batch.report.links import link, paper_paths
from briefgen.errors import Problem
from briefgen.reading import shown


def as_json(results: Sequence[Result], files: Sequence[Problem], out: Path, path: Path) -> str:
    """The report; paths of papers are relative to the report's folder."""
    counted = Counter(result.state for result in results)
    events = [
        {
            "event": shown(result.event),
            "title": result.title or None,
            "state": result.state,
            "id": result.built.event_id if result.built else None,
            "papers": [link(each, path) for each in paper_paths(result, out)],
            "problems": [problem.as_json() for problem in result.problems],
        }
        for result in results
    ]
    summary = {"built": counted["built"], "unchanged": counted["unchanged"], "failed": counted["failed"]}
    told = [problem.as_json() for problem in files]
    report = {"briefgen": __version__, "summary": summary, "files": told, "events": events}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
