"""The two streams of a command: what a file says never steers the terminal, and a stream that fails ends no work."""

import errno
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from briefgen.reading import in_words

# What a terminal would obey, or turn round, or cannot show: control characters but the line end, directions that are
# opened and closed, halves of characters, noncharacters, tags.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text with a code in place of each character that a terminal would obey or nobody would see."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def as_json(value: Any) -> str:
    """JSON to read by people and programs; what a terminal would obey is escaped as JSON does."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], text)


class Streams:
    """Standard output and standard error, and what went wrong with the first."""

    def __init__(self) -> None:
        self.failure: OSError | None = None

    def say(self, text: str) -> None:
        """A line of what was asked for, on standard output."""
        if self.failure is None:
            self._written(sys.stdout, f"{text}\n", self._fail)

    def tell(self, text: str) -> None:
        """A remark beside it, on standard error; if that fails there is nobody left to tell."""
        self._written(sys.stderr, f"{text}\n", lambda _error: None)

    def closing_words(self) -> str:
        """What to tell at the end about standard output; nothing if it went well or a reader had enough (`| head`)."""
        if self.failure is None or self.failure.errno in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL
            return ""
        return f"standard output could not be written: {in_words(self.failure)}; all else was done"

    def close(self) -> None:
        """Write out what is left; keep Python from trying again, with a traceback, when the process ends."""
        if sys.stdout is not None and self.failure is None:
            try:
                sys.stdout.flush()
            except OSError as error:
                self._fail(error)
        if self.failure is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _fail(self, error: OSError) -> None:
        self.failure = error

    @staticmethod
    def _written(stream: IO[str] | None, text: str, failed: Callable[[OSError], None]) -> None:
        if stream is None:  # closed before the command began
            return
        try:
            stream.write(text)
            stream.flush()
        except OSError as error:
            failed(error)


def path_text(path: Path) -> str:
    """A path for standard output: as it is for a program, with codes for a terminal."""
    return visible(str(path)) if is_terminal(sys.stdout) else str(path)


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether somebody looks at a stream; one that was closed before the command began is None."""
    return stream is not None and stream.isatty()
