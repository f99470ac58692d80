"""Standard output and error: escapes control characters from files, and keeps working if a stream fails."""

import errno
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from briefgen.reading import in_words

# Characters that a terminal interprets, reorders or cannot show: control characters except the line feed, directional
# formatting, surrogates, noncharacters, tags.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text with an escape code for each character that a terminal would interpret or not show."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def as_json(value: Any) -> str:
    """JSON for people and programs; characters that a terminal would interpret are escaped as JSON escapes them."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], text)


class Streams:
    """Standard output and standard error, and the first failure of standard output."""

    def __init__(self) -> None:
        self.failure: OSError | None = None

    def say(self, text: str) -> None:
        """Write a line of requested output to standard output."""
        if self.failure is None:
            self._written(sys.stdout, f"{text}\n", self._fail)

    def tell(self, text: str) -> None:
        """Write a remark to standard error; a failure is ignored, as there is no other stream to report it on."""
        self._written(sys.stderr, f"{text}\n", lambda _error: None)

    def closing_words(self) -> str:
        """The final message about standard output; empty if it did not fail or its reader closed it (`| head`)."""
        if self.failure is None or self.failure.errno in (errno.EPIPE, errno.EINVAL):  # EINVAL on Windows
            return ""
        return f"standard output could not be written: {in_words(self.failure)}; all else was done"

    def close(self) -> None:
        """Flush standard output; if it failed, redirect it: Python would flush again at exit, with a traceback."""
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
        if stream is None:  # closed before the process started
            return
        try:
            stream.write(text)
            stream.flush()
        except OSError as error:
            failed(error)


def path_text(path: Path) -> str:
    """A path for standard output: unchanged for a program, escaped for a terminal."""
    return visible(str(path)) if is_terminal(sys.stdout) else str(path)


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a stream is a terminal; a stream that was closed before the process started is None."""
    return stream is not None and stream.isatty()
