"""How the writers bear long tables, whose time should grow as their rows do: `python -m tests.bench.growth`."""

import gc
import sys
from collections.abc import Callable
from time import perf_counter

from briefgen.document import Document
from briefgen.themes import Theme
from briefgen.writers.docx import write_docx
from briefgen.writers.pdf import write_pdf
from tests.bench.briefs import growing_table, theme

ROWS = (40, 400, 4_000, 40_000)


def bench(most: int) -> None:
    """Both writers, up to `most` rows; a time is the best of five, or of one where it is long."""
    look = theme()
    writers = {"docx": write_docx, "pdf": write_pdf}
    for write in writers.values():
        write(growing_table(40), look)
    print(f"{'rows':>8}" + "".join(f"{name + ' ms':>12}{'µs a row':>10}" for name in writers))
    for rows in ROWS:
        if rows > most:
            break
        paper = growing_table(rows)
        line = f"{rows:8}"
        for write in writers.values():
            taken = min(_once(write, paper, look) for _ in range(5 if rows < 4_000 else 1))
            line += f"{taken * 1000:12.1f}{taken * 1e6 / rows:10.1f}"
        print(line)


def _once(write: Callable[[Document, Theme], bytes], paper: Document, look: Theme) -> float:
    gc.collect()
    start = perf_counter()
    write(paper, look)
    return perf_counter() - start


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS[-1])
