"""What a paper depends on besides the files that it is made from: the options, and the versions of what makes it."""

import sys
from dataclasses import astuple
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefgen import __version__
from briefgen.pipeline import Options
from briefgen.reading import LARGEST_TEXT, matching, read_bytes

# Distributions that words, numbers, pictures or bytes of a paper come from.
_SHAPING = (
    "anyascii", "babel", "deflate", "icu4py", "jinja2", "lxml", "manimgx-fonts", "markdown-it-py", "mdit-py-plugins",
    "openpyxl", "pillow", "pydantic", "pyphen", "python-bidi", "python-docx", "pyyaml", "rendercv-fonts", "tzdata",
    "uharfbuzz",
)  # fmt: skip


def work_of(options: Options) -> str:
    """The digest of all that: two runs with the same one make the same papers of the same files."""
    return sha256(repr((astuple(options), versions())).encode()).hexdigest()


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """The versions of briefgen, of Python and of the distributions."""
    own = (("briefgen", __version__), ("briefgen's code", _own_code()), ("python", sys.version.split()[0]))
    return own + tuple((name, _version(name)) for name in _SHAPING)


def _own_code() -> str:
    """The digest of briefgen's own modules: two states of a checkout may have the same version."""
    files = matching(Path(__file__).parents[1], "**/*.py")
    return sha256(b"".join(sha256(read_bytes(file, LARGEST_TEXT)).digest() for file in files)).hexdigest()[:12]


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "none"
