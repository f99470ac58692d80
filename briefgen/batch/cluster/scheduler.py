"""The connection to a Dask scheduler: who works there, calls to one of them, and their answers as they come."""

import logging
import pickle
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import Any

from briefgen.batch.cluster.errand import Failed
from briefgen.errors import OutputError, Place, Problem
from briefgen.rules.outputs import CLUSTER_LIBRARY, CLUSTER_SCHEDULER

try:
    from distributed import Client, Future
except ImportError:  # the extra `cluster`
    raise OutputError(
        Problem(
            CLUSTER_LIBRARY, "the library that talks to a cluster is missing", None, 'pip install "briefgen[cluster]"'
        )
    ) from None

_PATIENCE = 5  # seconds in which a scheduler has to answer
_TRANSFER = 20  # seconds that an answer may take on its way; one whose worker dies meanwhile never comes
_CLOSING = 1  # seconds: who stops a run waits no longer


class Scheduler:
    """A scheduler that is connected."""

    def __init__(self, client: Client, address: str) -> None:
        self._client, self._address = client, address
        self._ended: SimpleQueue[Future[Any]] = SimpleQueue()
        self._numbers: dict[object, int] = {}  # of calls, by the keys of their futures
        self._calls: dict[int, Future[Any]] = {}
        self._count = 0

    def workers(self) -> dict[str, int]:
        """The addresses of the workers that are there now, each with its number of threads. Raises OutputError."""
        if self._client.status != "running" or self._client.scheduler is None:
            raise self._gone()
        try:
            about = self._client.sync(self._client.scheduler.identity, n_workers=-1)
        except (OSError, TimeoutError):
            raise self._gone() from None
        return {address: int(worker["nthreads"]) for address, worker in about["workers"].items()}

    def call(self, worker: str, call: bytes) -> int:
        """Let a worker unpickle a call; the number under which its answer comes. Raises OutputError."""
        try:
            future = self._client.submit(pickle.loads, call, workers=[worker], pure=False)
        except Exception:
            raise self._gone() from None
        self._count += 1
        self._numbers[future.key], self._calls[self._count] = self._count, future
        future.add_done_callback(self._ended.put)
        return self._count

    def forget(self, number: int) -> None:
        """Let a call's answer be of no interest any more."""
        future = self._calls.pop(number, None)
        if future is not None:
            self._numbers.pop(future.key, None)
            future.cancel()

    def answers(self, wait: float) -> Iterator[tuple[int, Any]]:
        """The answers that have come, each with its call's number; waits for the first of them."""
        with suppress(Empty):
            future = self._ended.get(timeout=wait)
            while True:
                number = self._numbers.pop(future.key, None)
                if number is not None:
                    answer = self._answer(future)
                    self._calls.pop(number, None)
                    yield number, answer
                future = self._ended.get_nowait()

    def _answer(self, future: "Future[Any]") -> Any:
        try:
            return future.result(timeout=_TRANSFER)
        except Exception as error:
            if self._client.status != "running":
                raise self._gone() from None
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            of_dask = type(error).__module__.partition(".")[0] in {"distributed", "asyncio", "concurrent"}
            return Failed(reason[:300], lost=of_dask or isinstance(error, TimeoutError))

    def close(self) -> None:
        """Let all calls be of no interest any more."""
        with suppress(Exception):
            self._client.cancel(list(self._calls.values()), force=True)

    def _gone(self) -> OutputError:
        message = "the scheduler is not there any more; the papers that are done are kept"
        return OutputError(
            Problem(CLUSTER_SCHEDULER, message, Place(self._address), "start it again, and give the same command")
        )


class _Client(Client):
    """A client that is closed at once if it does not get through.

    Else Python's garbage collector would close it later, in whatever thread it runs then, and that may lock for ever.
    """

    def __init__(self, address: str) -> None:
        try:
            super().__init__(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]  # typed in part
        except BaseException:
            with suppress(Exception):
                super().close(timeout=_CLOSING)  # type: ignore[no-untyped-call]  # the same
            raise


@contextmanager
def connected(address: str) -> Iterator[Scheduler]:
    """The scheduler at an address. Raises OutputError if there is none."""
    for name in ("asyncio", "distributed", "tornado"):  # what happens is told by ourselves
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        client: Client = _Client(address)
    except (OSError, TimeoutError, ValueError):
        message = "no Dask scheduler answers there"
        hint = "look at the address that `dask scheduler` printed when it was started, such as tcp://10.0.0.5:8786"
        raise OutputError(Problem(CLUSTER_SCHEDULER, message, Place(address), hint)) from None
    scheduler = Scheduler(client, address)
    try:
        yield scheduler
    finally:
        scheduler.close()
        with suppress(Exception):
            client.close(timeout=_CLOSING)
