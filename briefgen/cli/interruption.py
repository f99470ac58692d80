"""Ctrl-C: whatever runs is cleared up and ends in one line, without a traceback, from the first moment on."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from time import monotonic

STOPPED = "stopped: the papers that stand in the folder are whole, and nothing else was changed"
EXIT_CODE = 130
_IMPATIENCE = 1.0  # seconds in which pressing again means the same wish, and must not disturb the clearing up


class StoppedError(BaseException):
    """Ctrl-C. It is no KeyboardInterrupt because Typer would answer that one itself, without a word."""


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl-C end what runs inside with a line on stderr and exit code 130."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # nohup, or in the background of a script
        yield
        return
    last = -_IMPATIENCE

    def stop(*_: object) -> None:
        nonlocal last
        if monotonic() - last >= _IMPATIENCE:
            last = monotonic()
            raise StoppedError

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    except StoppedError:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.stderr.write(f"{STOPPED}\n")
        sys.exit(EXIT_CODE)
