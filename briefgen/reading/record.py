"""Records of what was read: digests of files and of folder listings, and names that did not exist.

Every question that the functions of `disk` put to the file system is noted in all open records; asked later, a record
tells which answers have changed since.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

NOTHING = "nothing"  # the answer if there is no such file or folder


class Question(NamedTuple):
    """A question to the file system: the bytes of a file, the kind of a path, the names that match a pattern, or
    whether a path leads to the inside of a folder (`pattern`, seen from the path's own folder).
    """

    asked: Literal["bytes", "kind", "names", "inside"]
    path: Path
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The questions asked while the record was open, with the answers: a digest, "file", "folder" or "nothing"."""

    answers: dict[Question, str] = field(default_factory=dict)
    taken_over: "dict[int, Record]" = field(default_factory=dict, repr=False, compare=False)  # from earlier records

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read, in order of first reading."""
        return tuple(
            question.path
            for question, answer in self.answers.items()
            if question.asked == "bytes" and answer != NOTHING
        )

    def digest(self, *folders: Path) -> str:
        """The SHA-256 of what the files in some folders held, independent of where the folders are."""
        within = tuple(f"{folder.absolute()}{os.sep}" for folder in folders)
        held = sorted(
            answer
            for question, answer in self.answers.items()
            if question.asked == "bytes" and str(question.path).startswith(within)
        )
        return sha256("\n".join(held).encode()).hexdigest()

    def changed(self) -> Iterator[Question]:
        """The questions that now have another answer."""
        return (question for question, answer in self.answers.items() if answer_now(question) != answer)


_OPEN: ContextVar[tuple[Record, ...]] = ContextVar("open records", default=())


@contextmanager
def recording() -> Iterator[Record]:
    """A record of everything read inside the block; outer records stay open and note it too."""
    record = Record()
    token = _OPEN.set((*_OPEN.get(), record))
    try:
        yield record
    finally:
        _OPEN.reset(token)


def note_bytes(path: Path, data: bytes | None) -> None:
    """Note the bytes of a file; None if it could not be read."""
    if _OPEN.get():
        _note(Question("bytes", path.absolute()), _digest(data))


def note_kind(path: Path, kind: str) -> None:
    """Note whether a path is a file, a folder or nothing."""
    if _OPEN.get():
        _note(Question("kind", path.absolute()), kind)


def note_names(folder: Path, pattern: str, found: list[Path]) -> None:
    """Note the names that matched a pattern in a folder."""
    if _OPEN.get():
        _note(Question("names", folder.absolute(), pattern), _digest_of_names(folder, found))


def note_inside(path: Path, folder: Path, answer: str) -> None:
    """Note whether a path leads to the inside of a folder."""
    if _OPEN.get():
        _note(Question("inside", path.absolute(), os.path.relpath(folder.absolute(), path.absolute().parent)), answer)


def note_again(record: Record) -> None:
    """Note the answers of an earlier record whose cached result is used instead of reading again."""
    for open_record in _OPEN.get():
        if id(record) not in open_record.taken_over:  # the same font is used for every word
            open_record.taken_over[id(record)] = record
            open_record.answers.update(record.answers)


def _note(question: Question, answer: str) -> None:
    for record in _OPEN.get():
        record.answers[question] = answer


def _digest(data: bytes | None) -> str:
    return NOTHING if data is None else sha256(data).hexdigest()


def _digest_of_names(folder: Path, found: list[Path]) -> str:
    """Of their names within the folder: it may be moved, or stand elsewhere on another computer."""
    names = (path.relative_to(folder).as_posix() for path in found)
    return _digest("\0".join(names).encode("utf-8", "surrogateescape"))


def kind_at(path: Path) -> str:
    """The kind of a path: "file", "folder" or "nothing"; "nothing" also if it cannot be examined."""
    try:
        if path.is_file():
            return "file"
        return "folder" if path.is_dir() else NOTHING
    except (OSError, ValueError):  # a name too long, a folder that may not be entered
        return NOTHING


def inside_at(path: Path, folder: Path) -> str:
    """Whether a path is "inside" or "outside" of a folder, after following links; "nothing" if they lead nowhere."""
    try:
        return "inside" if path.resolve().is_relative_to(folder.resolve()) else "outside"
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a cycle of links, up to Python 3.12
        return NOTHING


def names_at(folder: Path, pattern: str) -> list[Path]:
    """The paths that match a pattern in a folder, sorted; empty if it cannot be examined."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def answer_now(question: Question) -> str:
    """What the file system answers now; it is not noted."""
    match question.asked:
        case "bytes":
            try:
                ordinary = question.path.is_file()  # reading a pipe would never end
                return _digest(question.path.read_bytes()) if ordinary else NOTHING
            except (OSError, ValueError, RuntimeError):
                return NOTHING
        case "kind":
            return kind_at(question.path)
        case "names":
            return _digest_of_names(question.path, names_at(question.path, question.pattern))
        case "inside":
            folder = Path(os.path.normpath(question.path.parent / question.pattern))
            return inside_at(question.path, folder)


ArgumentT = TypeVar("ArgumentT")
ResultT = TypeVar("ResultT")


def remembered(size: int) -> Callable[[Callable[[ArgumentT], ResultT]], Callable[[ArgumentT], ResultT]]:
    """Cache the results of a function for up to `size` arguments, each as long as everything it read is unchanged.

    Contents are compared, not modification times: a logo replaced by another file with the same time is noticed.
    Arguments that are paths have to be absolute.
    """

    def decorate(read: Callable[[ArgumentT], ResultT]) -> Callable[[ArgumentT], ResultT]:
        results: dict[ArgumentT, tuple[Record, ResultT]] = {}

        @wraps(read)
        def reading(argument: ArgumentT) -> ResultT:
            if (found := results.pop(argument, None)) is not None and next(found[0].changed(), None) is None:
                results[argument] = found
                note_again(found[0])
                return found[1]
            with recording() as record:
                result = read(argument)
            results[argument] = (record, result)
            if len(results) > size:
                del results[next(iter(results))]
            return result

        return reading

    return decorate


def kept(read: Callable[[ArgumentT], ResultT]) -> Callable[[ArgumentT], ResultT]:
    """Cache the results of a function for the process, and note at each use what the first call read.

    For files of installed packages, such as fonts: comparing their contents again for every word would take too long.
    """
    results: dict[ArgumentT, tuple[Record, ResultT]] = {}

    @wraps(read)
    def reading(argument: ArgumentT) -> ResultT:
        if (found := results.get(argument)) is not None:
            note_again(found[0])
            return found[1]
        with recording() as record:
            result = read(argument)
        results[argument] = (record, result)
        return result

    return reading
