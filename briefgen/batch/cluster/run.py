"""The way of jobs through a cluster: given to workers a few at a time, and once more when a worker is lost."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

from briefgen.batch.cluster.errand import Answer, Cluster, Died, Failed, Finished, Lacking
from briefgen.batch.cluster.stock import Stock, Task
from briefgen.batch.cluster.worker import asking_versions, giving, installed, tidying
from briefgen.batch.workers import Lost
from briefgen.errors import OutputError, Place, Problem
from briefgen.pipeline import Job, Made, make
from briefgen.reading import shown
from briefgen.rules.files import FILE_NOT_FOUND
from briefgen.rules.outputs import CLUSTER_EMPTY, CLUSTER_WORKER

if TYPE_CHECKING:  # needs the extra `cluster`
    from briefgen.batch.cluster.scheduler import Scheduler

Ended = tuple[Job, Made] | Lost[Job]

_LOOK = 1.0  # seconds between two looks at which workers there are
_START = 5.0  # seconds in which there has to be a worker
_RESTART = 20.0  # seconds without one after that: a lost worker is started again within a few
_ROUNDS = 12  # how often a job may ask for more files


@dataclass
class _Worker:
    """A worker; it is given nothing until it has said which versions it has, and nothing at all if they are others."""

    address: str
    threads: int
    state: Literal["asked", "good", "refused"] = "asked"
    hand: dict[int, Task] = field(default_factory=dict)  # by the numbers of calls

    @property
    def has_room(self) -> bool:
        """One more than it can do at once, so that it need not wait for the next; none beside one that is alone."""
        return (
            self.state == "good"
            and len(self.hand) <= self.threads
            and not any(task.alone for task in self.hand.values())
        )


def on_cluster(jobs: Iterator[Job], cluster: Cluster, tell: Callable[[Problem], None]) -> Generator[Ended, None, None]:
    """What the workers of a cluster make of each job, in the order in which they are done; nothing is written here.

    A job is taken when its turn comes. One whose worker dies is done once more, alone, when all others are done. `tell`
    is given a warning for each worker that is refused. Raises OutputError if there is no scheduler, or no worker.
    """
    from briefgen.batch.cluster.scheduler import connected

    with connected(cluster.address) as scheduler:
        yield from _Run(jobs, cluster, scheduler, tell).ended()


class _Run:
    """The jobs of one command, wherever they are."""

    def __init__(
        self, jobs: Iterator[Job], cluster: Cluster, scheduler: "Scheduler", tell: Callable[[Problem], None]
    ) -> None:
        self._jobs, self._scheduler, self._tell, self._cluster = jobs, scheduler, tell, cluster
        self._stock = Stock(shared=cluster.shared)
        self._workers: dict[str, _Worker] = {}
        self._asked: dict[int, _Worker] = {}  # by the numbers of calls
        self._given: dict[int, _Worker] = {}
        self._waiting: deque[Task] = deque()  # to be given to another worker
        self._again: deque[Task] = deque()  # to be done once more, alone
        self._next_look = monotonic()
        self._patient_until = monotonic() + _START

    def ended(self) -> Iterator[Ended]:
        """Each job, as it ends."""
        while self._goes_on():
            yield from self._look()
            self._hand_out()
            for number, answer in self._scheduler.answers(_LOOK / 4):
                if worker := self._asked.pop(number, None):
                    self._admit(worker, answer)
                elif worker := self._given.pop(number, None):
                    ended = list(self._take(worker, worker.hand.pop(number), answer))
                    self._hand_out()  # before the papers are published, so that the worker need not wait for that
                    yield from ended
        self._tidy_up()

    def _tidy_up(self) -> None:
        """Let the workers delete their copies of the files; who is too slow for it is not waited for."""
        good = [worker for worker in self._workers.values() if worker.state == "good"]
        asked = {self._scheduler.call(worker.address, tidying(self._stock.run)) for worker in good}
        until = monotonic() + _LOOK
        while asked and monotonic() < until:
            asked -= {number for number, _ in self._scheduler.answers(_LOOK / 4)}

    def _goes_on(self) -> bool:
        self._fetch()
        return bool(self._waiting or self._again or self._given)

    def _look(self) -> Iterator[Ended]:
        """Look which workers there are; what one had in hand that is not there any more is lost."""
        if monotonic() < self._next_look:
            return
        self._next_look = monotonic() + _LOOK
        there = self._scheduler.workers()
        for address in self._workers.keys() - there.keys():
            for number, task in self._workers.pop(address).hand.items():
                del self._given[number]
                self._scheduler.forget(number)
                yield from self._lose(task, None)
        for address in there.keys() - self._workers.keys():
            worker = self._workers[address] = _Worker(address, there[address])
            self._asked[self._scheduler.call(address, asking_versions())] = worker
        if any(worker.state == "good" for worker in self._workers.values()):
            self._patient_until = monotonic() + _RESTART
        elif monotonic() > self._patient_until and all(each.state == "refused" for each in self._workers.values()):
            raise self._empty()

    def _admit(self, worker: _Worker, answer: Any) -> None:
        """Let a worker have jobs if it makes the same papers as this computer."""
        ours = installed()
        if answer == ours:
            worker.state = "good"
        elif isinstance(answer, tuple):
            theirs = dict(answer)
            others = [(name, theirs.get(name, "none"), here) for name, here in ours if theirs.get(name) != here]
            why = "; ".join(f"it has {name} {there}, here is {here}" for name, there, here in others)
            self._refuse(worker, why, "install there what is installed here")
        elif answer.lost:
            self._workers.pop(worker.address, None)  # if it is there after all it is asked again
        else:
            self._refuse(worker, answer.reason, "install briefgen there, with the extra `cluster`")

    def _refuse(self, worker: _Worker, why: str, hint: str | None = None) -> None:
        """Give a worker nothing more; what it has in hand is left to others."""
        if worker.state == "refused":
            return
        worker.state = "refused"
        for number, task in worker.hand.items():
            del self._given[number]
            self._scheduler.forget(number)
            self._waiting.append(task)
        worker.hand.clear()
        message = f"this worker is given no events: {why}"
        self._tell(Problem(CLUSTER_WORKER, message, Place(worker.address), hint))

    def _hand_out(self) -> None:
        """Give each worker that has room a task, in turn."""
        given = True
        while given:
            given = False
            for worker in self._workers.values():
                if worker.has_room and (task := self._next(alone=not worker.hand)):
                    self._give(worker, task)
                    given = True

    def _next(self, *, alone: bool) -> Task | None:
        """The next task; one to be done alone comes when there is no other, and only for a worker that is free."""
        self._fetch()
        if self._waiting and (alone or not self._waiting[0].alone):
            return self._waiting.popleft()
        if self._again and alone and not self._waiting:
            task = self._again.popleft()
            task.alone = True
            return task
        return None

    def _fetch(self) -> None:
        """Let there be a task that waits, if there is one more job."""
        if not self._waiting and (job := next(self._jobs, None)):
            self._waiting.append(self._stock.task(job))

    def _give(self, worker: _Worker, task: Task) -> None:
        number = self._scheduler.call(worker.address, giving(self._stock.errand(task)))
        worker.hand[number] = task
        self._given[number] = worker

    def _take(self, worker: _Worker, task: Task, answer: Answer | Failed) -> Iterator[Ended]:
        """What comes of a worker's answer."""
        match answer:
            case Finished():
                yield from self._compare(worker, task, answer)
            case Lacking(digests):
                task.contents |= set(digests)
                task.rounds += 1
                yield from self._go_on(worker, task, there_is_more=True)
            case Died(exit_code):
                yield from self._lose(task, exit_code)
            case Failed(reason, lost):
                if lost:
                    yield from self._lose(task, None)
                else:
                    self._waiting.append(task)
                    self._refuse(worker, reason)

    def _compare(self, worker: _Worker, task: Task, finished: Finished) -> Iterator[Ended]:
        """A job is done when its worker has read what stands here; else it is given what it lacked, or refused."""
        differences = self._stock.differences(finished)
        if not differences and any(problem.rule == FILE_NOT_FOUND for problem in finished.made.problems):
            yield task.job, make(task.job)  # the hint names neighbours of the file, and only here they all are
        elif not differences:
            yield task.job, self._stock.made(task, finished)
        elif self._cluster.shared or any(each.installed for each in differences):
            others = (each for each in differences if each.installed or self._cluster.shared)
            self._waiting.append(task)
            why = f"it does not see {shown(next(others).question.path)} as it stands here"
            self._refuse(worker, why, "look whether the folder is mounted there; without --shared the files are sent")
        else:
            yield from self._go_on(worker, task, there_is_more=self._stock.give(task, differences))

    def _go_on(self, worker: _Worker, task: Task, *, there_is_more: bool) -> Iterator[Ended]:
        """Let the worker try again; a job whose files cannot be given is done here."""
        if there_is_more and task.rounds <= _ROUNDS:
            self._give(worker, task)
        else:
            yield task.job, make(task.job)

    def _lose(self, task: Task, exit_code: int | None) -> Iterator[Ended]:
        """A task is done once more, alone; if it was, it is lost."""
        if task.alone:
            yield Lost(task.job, exit_code)
        else:
            self._again.append(task)

    def _empty(self) -> OutputError:
        what = "no worker that can be given events" if self._workers else "no workers"
        message = f"the cluster has {what}; the papers that are done are kept"
        hint = f"start one: dask worker {self._cluster.address}"
        return OutputError(Problem(CLUSTER_EMPTY, message, Place(self._cluster.address), hint))
