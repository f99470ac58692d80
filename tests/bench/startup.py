"""How soon the command answers: `python -m tests.bench.startup` (`briefgen --help` beside a bare Typer program)."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.timing import show, side_by_side

BARE = '''"""A program with one command and one option."""
import typer

app = typer.Typer()


@app.callback()
def main() -> None:
    """What it is for."""


@app.command()
def greet(name: str = "world") -> None:
    """Say hello."""
    typer.echo(f"Hello {name}")


app()
'''


def bench(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        ways = {
            "python -c pass": lambda _: _run("-c", "pass"),
            "bare Typer, --help": lambda _: _run(str(bare), "--help"),
            "briefgen --help": lambda _: _run("-m", "briefgen", "--help"),
            "briefgen --version": lambda _: _run("-m", "briefgen", "--version"),
        }
        show(f"Start-up, {rounds} rounds", side_by_side(ways, rounds), against="bare Typer, --help")


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
