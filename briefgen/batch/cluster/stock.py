"""The files of this computer that workers are given: only what a job has asked for, and only of its own workspace."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from briefgen.batch.cluster.errand import Errand, Finished
from briefgen.batch.cluster.places import unpack
from briefgen.errors import DataError, Problem
from briefgen.loading import EventRow, file_of, moved
from briefgen.pipeline import Job, Made
from briefgen.reading import (
    Question,
    Record,
    answer_now,
    is_file,
    is_folder,
    is_inside,
    matching,
    read_bytes,
    shown,
)
from briefgen.workspace import WORKSPACE_FILE, find_workspace, shipped_templates

_LARGEST = 1 << 28  # bytes of a file: more than any reader takes


@dataclass
class Task:
    """A job, and what a worker has to be given for it: files and folders here, and contents by digest."""

    job: Job
    workspace: Path
    files: set[Path] = field(default_factory=set)
    folders: set[Path] = field(default_factory=set)
    contents: set[str] = field(default_factory=set)
    rounds: int = 0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What a worker read otherwise than it stands here: of the workspace, or of what is `installed`."""

    question: Question
    installed: bool


class Stock:
    """The digests of files and the answers of the file system, each asked for once a run."""

    def __init__(self, *, shared: bool) -> None:
        self._shared = shared
        self.run = token_hex(8)
        self._here = Path.cwd()
        self._digests: dict[Path, str] = {}
        self._paths: dict[str, Path] = {}
        self._answers: dict[Question, str] = {}
        self._wanted: Counter[tuple[Path, Path]] = Counter()  # a workspace and a file in it: how many jobs wanted it
        self._common: dict[Path, set[Path]] = {}  # of a workspace the files that several jobs wanted

    def task(self, job: Job) -> Task:
        """The task of a job: with what several jobs of the same workspace have asked for."""
        file = file_of(job.event)
        workspace = find_workspace(file)
        settings = workspace / WORKSPACE_FILE
        common = self._common.setdefault(workspace, {settings} if is_file(settings) else set())
        if isinstance(job.event, EventRow):  # what it says goes with the job
            return Task(job, workspace, set(common))
        return Task(job, workspace, common | {file.absolute()}, contents={self._digest(file.absolute())} - {""})

    def errand(self, task: Task) -> Errand:
        """What is sent to a worker for a task."""
        file = file_of(task.job.event)
        event = moved(task.job.event, self._rest(file)) if file.is_absolute() else task.job.event
        job = replace(task.job, event=event, out=Path(), taken={})
        errand = Errand(job, self._rest(self._here).as_posix(), file.is_absolute(), self.run, self._shared)
        if self._shared:
            return errand
        contents = self._contents(task.contents)
        task.contents = set()  # the worker has them from now on
        files = {self._laid(path): digest for path in sorted(task.files) if (digest := self._digest(path))}
        return replace(errand, files=files, contents=contents, folders=frozenset(map(self._laid, task.folders)))

    def differences(self, finished: Finished) -> list[Difference]:
        """What the worker read otherwise than it stands here, or stood here when it was sent."""
        found = []
        for question, (spot, answer) in unpack(finished.read, self._root).items():
            sent = not self._shared and question.asked == "bytes" and answer == self._digests.get(question.path)
            if not sent and answer != self._answer(question) and answer != self._answer(question, anew=True):
                found.append(Difference(question, spot.below in ("templates", "package")))
        return found

    def give(self, task: Task, differences: Iterable[Difference]) -> bool:
        """Let a task have what its worker lacked; whether there was anything that it may be given."""
        files, folders = set[Path](), set[Path]()
        for path in (each for difference in differences for each in _asked_for(difference.question)):
            if is_inside(path, task.workspace):
                (files if is_file(path) else folders).add(path)
        new = bool(files - task.files or folders - task.folders)
        for file in files - task.files:
            self._wanted[task.workspace, file] += 1
            if self._wanted[task.workspace, file] == 1:
                task.contents |= {self._digest(file)} - {""}  # no worker has it yet
            else:
                self._common[task.workspace].add(file)
        task.files |= files
        task.folders |= folders
        task.rounds += 1
        return new

    def made(self, task: Task, finished: Finished) -> Made:
        """What a worker made, as if it had been made here: the record and the problems with the paths of here."""
        self._digests.pop(file_of(task.job.event).absolute(), None)  # kept only while the event is at work
        read = {question: answer for question, (_, answer) in unpack(finished.read, self._root).items()}
        names = (
            (f"{finished.tree.rstrip('/')}/", self._root.as_posix()),
            (finished.templates, shown(shipped_templates())),
        )
        problems = tuple(_renamed(problem, names) for problem in finished.made.problems)
        place = finished.made.id_place
        id_place = replace(place, file=_replaced(place.file, names)) if place else None
        return replace(finished.made, read=Record(read), problems=problems, id_place=id_place)

    @property
    def _root(self) -> Path:
        return Path(self._here.anchor)

    def _rest(self, path: Path) -> Path:
        return path.absolute().relative_to(self._root)

    def _laid(self, path: Path) -> str:
        return self._rest(Path(os.path.normpath(path))).as_posix()

    def _contents(self, digests: Iterable[str]) -> dict[str, bytes]:
        """Files by their digests; those that have changed since are left out, and their digests taken anew."""
        contents = {}
        for digest in digests:
            path = self._paths[digest]
            try:
                data = read_bytes(path, _LARGEST)
            except DataError:
                data = b""
            if sha256(data).hexdigest() == digest:
                contents[digest] = data
            else:
                self._digests.pop(path, None)
        return contents

    def _digest(self, path: Path) -> str:
        """The digest of a file's content; empty if it cannot be read."""
        if path not in self._digests:
            try:
                self._digests[path] = sha256(read_bytes(path, _LARGEST)).hexdigest()
            except DataError:
                self._digests[path] = ""
            self._paths[self._digests[path]] = path
        return self._digests[path]

    def _answer(self, question: Question, *, anew: bool = False) -> str:
        if anew or question not in self._answers:
            self._answers[question] = answer_now(question)
        return self._answers[question]


def _asked_for(question: Question) -> Iterator[Path]:
    """The files and folders here that answer a question."""
    if question.asked == "names":
        yield from matching(question.path, question.pattern)
    elif is_file(question.path) or is_folder(question.path):
        yield question.path


def _renamed(problem: Problem, names: Iterable[tuple[str, str]]) -> Problem:
    place = problem.place
    return replace(
        problem,
        message=_replaced(problem.message, names),
        hint=_replaced(problem.hint, names) if problem.hint else problem.hint,
        place=replace(place, file=_replaced(place.file, names)) if place else None,
    )


def _replaced(text: str, names: Iterable[tuple[str, str]]) -> str:
    for there, here in names:
        text = text.replace(there, here)
    return text
