"""What has been read: files by the digest of their bytes, folders by the names in them, names looked for in vain.

Every question that goes through the door to the disk is noted in the records that are open at that time; asked again
later, a record says whether the answers are still the same.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

NOTHING = "nothing"  # the answer where there is no such file or folder


class Question(NamedTuple):
    """A question to the disk: the bytes of a file, whether anything stands there, the names that match a pattern."""

    asked: Literal["bytes", "kind", "names"]
    path: Path
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The questions asked while it was open, with their answers: a digest, "file", "folder" or "nothing"."""

    answers: dict[Question, str] = field(default_factory=dict)
    taken_over: "dict[int, Record]" = field(default_factory=dict, repr=False, compare=False)  # from earlier records

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read, in the order of their first reading."""
        return tuple(
            question.path
            for question, answer in self.answers.items()
            if question.asked == "bytes" and answer != NOTHING
        )

    def changed(self) -> Iterator[Question]:
        """The questions that the disk answers otherwise now."""
        return (question for question, answer in self.answers.items() if _answer(question) != answer)


_OPEN: ContextVar[tuple[Record, ...]] = ContextVar("open records", default=())


@contextmanager
def recording() -> Iterator[Record]:
    """A record of all that is read inside the block; one that is open already goes on as well."""
    record = Record()
    token = _OPEN.set((*_OPEN.get(), record))
    try:
        yield record
    finally:
        _OPEN.reset(token)


def note_bytes(path: Path, data: bytes | None) -> None:
    """Note what a file held; None where it could not be read."""
    if _OPEN.get():
        _note(Question("bytes", path.absolute()), _digest(data))


def note_kind(path: Path, kind: str) -> None:
    """Note whether a file, a folder or nothing stands somewhere."""
    if _OPEN.get():
        _note(Question("kind", path.absolute()), kind)


def note_names(folder: Path, pattern: str, found: list[Path]) -> None:
    """Note what matched a pattern in a folder."""
    if _OPEN.get():
        _note(Question("names", folder.absolute(), pattern), _digest_of_names(found))


def note_again(record: Record) -> None:
    """Note what an earlier record holds, where its result is used instead of reading anew."""
    for open_record in _OPEN.get():
        if id(record) not in open_record.taken_over:  # a font is used again for every word
            open_record.taken_over[id(record)] = record
            open_record.answers.update(record.answers)


def _note(question: Question, answer: str) -> None:
    for record in _OPEN.get():
        record.answers[question] = answer


def _digest(data: bytes | None) -> str:
    return NOTHING if data is None else sha256(data).hexdigest()


def _digest_of_names(found: list[Path]) -> str:
    return _digest("\0".join(map(str, found)).encode("utf-8", "surrogateescape"))


def kind_at(path: Path) -> str:
    """What stands at a path: "file", "folder" or "nothing"; nothing where it cannot be looked at."""
    try:
        if path.is_file():
            return "file"
        return "folder" if path.is_dir() else NOTHING
    except (OSError, ValueError):  # a name too long, a folder that may not be entered
        return NOTHING


def names_at(folder: Path, pattern: str) -> list[Path]:
    """What matches a pattern in a folder, sorted; nothing where it cannot be looked at."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def _answer(question: Question) -> str:
    match question.asked:
        case "bytes":
            try:
                return _digest(question.path.read_bytes())
            except (OSError, ValueError, RuntimeError):
                return NOTHING
        case "kind":
            return kind_at(question.path)
        case "names":
            return _digest_of_names(names_at(question.path, question.pattern))


ArgumentT = TypeVar("ArgumentT")
ResultT = TypeVar("ResultT")


def remembered(size: int) -> Callable[[Callable[[ArgumentT], ResultT]], Callable[[ArgumentT], ResultT]]:
    """Keep the results of a function for up to `size` arguments, each as long as all that it read says the same.

    What is judged is the content, not the time of a file: a logo put in the place of another of the same age counts.
    Arguments that are paths have to be absolute.
    """

    def decorate(read: Callable[[ArgumentT], ResultT]) -> Callable[[ArgumentT], ResultT]:
        kept: dict[ArgumentT, tuple[Record, ResultT]] = {}

        @wraps(read)
        def reading(argument: ArgumentT) -> ResultT:
            if (found := kept.pop(argument, None)) is not None and next(found[0].changed(), None) is None:
                kept[argument] = found
                note_again(found[0])
                return found[1]
            with recording() as record:
                result = read(argument)
            kept[argument] = (record, result)
            if len(kept) > size:
                del kept[next(iter(kept))]
            return result

        return reading

    return decorate


def kept(read: Callable[[ArgumentT], ResultT]) -> Callable[[ArgumentT], ResultT]:
    """Keep the results of a function for the process, and note at each use what the first one read.

    For files that come with packages, such as fonts: looking at them anew for every word would cost too much.
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
