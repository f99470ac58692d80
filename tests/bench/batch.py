"""A batch of Norland's event beside docxtpl with LibreOffice: `python -m tests.bench.batch [EVENTS]`.

Each way makes DOCX and PDF of the same briefing for so many events. docxtpl fills a template made of our own Word
file. LibreOffice turns Word files into PDF, in one call for each (as it is commonly used) and in one call for all (at
its best).
"""

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from briefgen.batch import Batch, find_events, run_batch
from briefgen.pipeline import Options
from briefgen.writers.docx import write_docx
from tests.bench.briefs import briefing, theme
from tests.bench.docxtpl_brief import context_of, render, template_of
from tests.bench.seasons import season

OPTIONS = Options(kinds=("briefing",))
_ONE_BY_ONE = 5  # Word files that LibreOffice turns into PDF in calls of their own: enough to know what one takes


def timed(do: Callable[[], object]) -> float:
    """Seconds."""
    start = perf_counter()
    do()
    return perf_counter() - start


def run(workspace: Path, processes: int, *, force: bool = False) -> None:
    """A whole batch, as the command runs it."""
    batch = Batch(find_events([workspace]), OPTIONS, workspace / "out", processes, force)
    results = list(run_batch(batch, print))
    assert all(result.state != "failed" for result in results)


def commonly(events: int, folder: Path) -> tuple[float, float]:
    """Seconds that docxtpl and LibreOffice take for so many events: one call a file, and one call for all."""
    finished = write_docx(briefing(), theme())
    template, context = template_of(finished), context_of(finished)
    files = [folder / f"e{number:05}.docx" for number in range(events)]

    def fill() -> None:
        for file in files:
            file.write_bytes(render(template, context))

    filled = timed(fill)
    convert(files[:1], folder)  # the first call of all sets up a profile

    def one_by_one() -> None:
        for file in files[:_ONE_BY_ONE]:
            convert([file], folder)

    single = timed(one_by_one) / min(_ONE_BY_ONE, events)
    return filled + single * events, filled + timed(lambda: convert(files, folder))


def convert(files: list[Path], folder: Path) -> None:
    """LibreOffice, once."""
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True)


def bench(events: int) -> None:
    """One table."""
    with season(events) as workspace:
        rows = {
            "briefgen, 1 process": timed(lambda: run(workspace, 1)),
            "briefgen, 2 processes": timed(lambda: run(workspace, 2, force=True)),
            "briefgen, nothing changed": timed(lambda: run(workspace, 2)),
        }
        if shutil.which("soffice"):
            with TemporaryDirectory() as folder:
                rows["docxtpl + LibreOffice, a call a file"], rows["docxtpl + LibreOffice, one call"] = commonly(
                    events, Path(folder)
                )
    best = rows["briefgen, 2 processes"]
    print(f"\n{events} events, DOCX and PDF of the briefing\n{'':40}{'s':>9}{'ms an event':>13}{'ratio':>8}")
    for name, taken in rows.items():
        print(f"{name:40}{taken:9.2f}{1000 * taken / events:13.1f}{taken / best:8.2f}")
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"largest process: {peak / 1024:.0f} MB")


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
