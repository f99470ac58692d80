"""Ctrl-C and termination signals: work is cleaned up and the process ends with one line, even at start-up."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from time import monotonic

STOPPED = "stopped: the papers that stand in the folder are whole, and nothing else was changed"
_IMPATIENCE = 1.0  # seconds in which a repeated signal is ignored, so that it does not interrupt the cleanup
_AGAIN = 0.25  # seconds after which a lost StoppedError is raised again
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class StoppedError(BaseException):
    """A signal to end the process. Not KeyboardInterrupt, which Typer would handle itself, without a message."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Make Ctrl-C, SIGTERM and SIGHUP end the block with a line on stderr and the usual exit code (130 …).

    An exception raised inside a finalizer, or inside compiled code of a library that discards unexpected ones, is lost;
    so the error is raised again until it is being handled (not on Windows, which has no such timer).
    """
    last = -_IMPATIENCE

    def stop(number: int, *_: object) -> None:
        nonlocal last
        if monotonic() - last >= _IMPATIENCE:
            last = monotonic()
            _raise_until_answered(number)
            raise StoppedError(number)

    # an ignored signal stays ignored: nohup, or a background job of a script
    answered = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    for each in answered:
        signal.signal(each, stop)
    try:
        yield
    except StoppedError as stopped:
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_REAL, 0)
        for each in answered:
            signal.signal(each, signal.SIG_IGN)
        with contextlib.suppress(OSError):  # the terminal may be closed
            sys.stderr.write(f"{STOPPED}\n")
        sys.exit(stopped.exit_code)


def _raise_until_answered(number: int) -> None:
    if sys.platform != "win32":

        def again(*_: object) -> None:
            if not _is_being_answered():
                raise StoppedError(number)

        signal.signal(signal.SIGALRM, again)
        signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)


def _is_being_answered() -> bool:
    """Whether cleanup code (an `except`, a `finally`, the end of a `with`) is running because of the signal."""
    error = sys.exc_info()[1]
    while error is not None and not isinstance(error, StoppedError):
        error = error.__context__
    return error is not None
