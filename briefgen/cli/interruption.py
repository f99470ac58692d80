"""Ctrl-C and the system's wish to end: what runs is cleared up and ends in one line, from the first moment on."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from time import monotonic

STOPPED = "stopped: the papers that stand in the folder are whole, and nothing else was changed"
_IMPATIENCE = 1.0  # seconds in which a second signal means the same wish, and must not disturb the clearing up
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class StoppedError(BaseException):
    """A signal to end. It is no KeyboardInterrupt because Typer would answer that one itself, without a word."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl-C, SIGTERM and SIGHUP end what runs inside with a line on stderr and the usual exit code (130 …)."""
    last = -_IMPATIENCE

    def stop(number: int, *_: object) -> None:
        nonlocal last
        if monotonic() - last >= _IMPATIENCE:
            last = monotonic()
            raise StoppedError(number)

    # one that is ignored stays so: nohup, or in the background of a script
    answered = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    for each in answered:
        signal.signal(each, stop)
    try:
        yield
    except StoppedError as stopped:
        for each in answered:
            signal.signal(each, signal.SIG_IGN)
        with contextlib.suppress(OSError):  # the terminal may be gone
            sys.stderr.write(f"{STOPPED}\n")
        sys.exit(stopped.exit_code)
