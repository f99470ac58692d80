"""Ctrl-C and the system's wish to end: what runs is cleared up and ends in one line, from the first moment on."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from time import monotonic

STOPPED = "stopped: the papers that stand in the folder are whole, and nothing else was changed"
_IMPATIENCE = 1.0  # seconds in which a second signal means the same wish, and must not disturb the clearing up
_AGAIN = 0.25  # seconds after which a wish that got lost is raised once more
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class StoppedError(BaseException):
    """A signal to end. It is no KeyboardInterrupt because Typer would answer that one itself, without a word."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl-C, SIGTERM and SIGHUP end what runs inside with a line on stderr and the usual exit code (130 …).

    An exception that reaches Python inside a finalizer, or inside a library's compiled code that drops what it did not
    expect, is lost; so the wish is raised again until somebody answers it (not on Windows, which has no such timer).
    """
    last = -_IMPATIENCE

    def stop(number: int, *_: object) -> None:
        nonlocal last
        if monotonic() - last >= _IMPATIENCE:
            last = monotonic()
            _raise_until_answered(number)
            raise StoppedError(number)

    # one that is ignored stays so: nohup, or in the background of a script
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
        with contextlib.suppress(OSError):  # the terminal may be gone
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
    """Whether what runs now is the clearing up (an `except`, a `finally`, the end of a `with`) after the wish."""
    error = sys.exc_info()[1]
    while error is not None and not isinstance(error, StoppedError):
        error = error.__context__
    return error is not None
