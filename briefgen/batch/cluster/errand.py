"""What goes to a worker and what comes back, as values that can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.batch.cluster.places import Answers
from briefgen.pipeline import Job, Made


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask scheduler by its address; `shared`: its workers see the same folders as this computer."""

    address: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Errand:
    """A job for a worker, with the files that it may read.

    Folders and files are named from the root of the disk, with `/`; `here` is the folder that the command was given in.
    An event's path is relative to that, or, if `rooted`, to the root. `run` is a name for all errands of one command.
    Files are given by digest; `contents` has those that the worker is not expected to have, by digest.
    """

    job: Job
    here: str
    rooted: bool
    run: str
    shared: bool = False
    files: Mapping[str, str] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()
    contents: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finished:
    """What was made, without the record; what was read, independent of the worker; and what its folders are called."""

    made: Made
    read: Answers
    tree: str
    templates: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """The digests of the contents that the worker does not have."""

    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Died:
    """The process that made the papers ended in the middle of it."""

    exit_code: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that was not answered: the reason, and whether the worker was lost with it."""

    reason: str
    lost: bool


Answer = Finished | Lacking | Died
